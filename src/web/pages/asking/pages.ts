import type { Page } from '../../page.ts';
import { accessCode, accessCodeWithdraw } from './access-code.tsx';
import { accessRequest, accessRequestNothing } from './request.tsx';
import { accessRequests } from './requests.tsx';

/** What an owner does with professionals and coaches who want to ask something. */
export const askingPages: readonly Page[] = [accessCode, accessCodeWithdraw, accessRequests, accessRequest, accessRequestNothing];
