import type { Answer } from './answer.ts';
import { atTheDoor } from './answer.ts';
import type { Call } from './api.ts';
import { acceptDispute, updateDispute } from './disputes.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { Form } from './form.ts';
import { accountView, balanceOf, listOf, oneOf } from './reads.ts';
import { cancelRefund, createRefund, updateRefund } from './refunds.ts';
import type { Room } from './room.ts';

/** Does what the call asks for. */
export function carryOut(room: Room, call: Call, form: Form, fault: Fault<CallFaultKind> | undefined): Answer {
  const [, , list = '', id = '', verb] = call.path.split('/');
  const unknown = atTheDoor(404, `Unrecognized request URL (${call.method}: ${call.path}).`, {});
  switch (`${call.method} ${call.route}`) {
    case 'POST /v1/refunds':
      return createRefund(room, form, fault);
    case 'POST /v1/refunds/:id':
      return updateRefund(room, id, form);
    case 'POST /v1/refunds/:id/cancel':
      return cancelRefund(room, id);
    case 'POST /v1/disputes/:id':
      return updateDispute(room, id, form);
    case 'POST /v1/disputes/:id/close':
      return acceptDispute(room, id);
    case 'GET /v1/balance':
      return balanceOf(room);
    case 'GET /v1/account':
      return accountView(room);
    default:
      if (call.method !== 'GET' || verb !== undefined) return unknown;
      return (id === '' ? listOf(room, list, form) : oneOf(room, list, id)) ?? unknown;
  }
}
