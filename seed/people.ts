import { ahmed } from './people/ahmed.ts';
import { bert } from './people/bert.ts';
import { deWit } from './people/de-wit.ts';
import { fatma } from './people/fatma.ts';
import { gerda } from './people/gerda.ts';
import { hanneke } from './people/hanneke.ts';
import { henk } from './people/henk.ts';
import { joop } from './people/joop.ts';
import { kees } from './people/kees.ts';
import { marijke } from './people/marijke.ts';
import { mien } from './people/mien.ts';
import { naima } from './people/naima.ts';
import { piet } from './people/piet.ts';
import { riet } from './people/riet.ts';
import { rosa } from './people/rosa.ts';
import { samira } from './people/samira.ts';
import { truus } from './people/truus.ts';
import type { Resident } from './resident.ts';

/**
 * Who lives in the example town: Borculo, with its Berkel, and Geesteren, Haarlo, Neede and Eibergen around it. The places are real; nobody of these people
 * is, nor are De Soeplepel, De Hofkamer and De Molenkolk. They meet in each other's circles, as in a town.
 */
export const residents: readonly Resident[] = [
  riet,
  bert,
  naima,
  samira,
  hanneke,
  kees,
  joop,
  deWit,
  piet,
  fatma,
  ahmed,
  gerda,
  mien,
  rosa,
  henk,
  truus,
  marijke,
];
