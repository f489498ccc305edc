import { sql } from 'kysely';
import type { InForce } from '../../domain/carrying/carriers.ts';
import type { Db } from '../door.ts';

/** What somebody agreed to and runs on this day (2026-11-22), by whom, with their place in the circle. Whoever left or is not let in does nothing any more. */
export const agreementsInForce = (db: Db, today: string): Promise<InForce[]> =>
  db
    .selectFrom('agreement')
    .innerJoin('participant', 'participant.id', 'agreement.participant_id')
    .innerJoin('participant_card', 'participant_card.participant_id', 'agreement.participant_id')
    .leftJoin('participant_card as standing_in', 'standing_in.participant_id', 'agreement.substitute_id')
    .select(['agreement.id', 'agreement.participant_id as participantId', 'participant.alter_id as alterId'])
    .select(['participant_card.name', 'what', 'support', 'for_name as forName', 'standing_in.name as substitute'])
    .where('state', '=', 'agreed')
    .where('until_on', '>=', sql<string>`${today}::date`)
    .where('participant.left_at', 'is', null)
    .where('participant.blocked_at', 'is', null)
    .orderBy('agreement.from_on')
    .orderBy('agreement.id')
    .execute();
