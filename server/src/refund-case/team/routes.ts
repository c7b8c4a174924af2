import { type Id, ok, type Refusal, type Result } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { doOnce, replyWith } from '../../platform/http/reply.ts';
import { listConversation, type Message, readConversation } from '../conversation/list-conversation.ts';
import { postMessage } from '../conversation/post-message.ts';
import { closeTask, giveTask, listTasks, type Task } from '../tasks/tasks.ts';
import { assignCase } from './assign-case.ts';
import { type CaseDesk, endEscalation, escalateCase, readCaseDesk, watchCase } from './case-desk.ts';
import { type Comment, listComments, seeMentions, writeComment } from './comments.ts';
import { listTeams, putTeam } from './teams.ts';
import { caseThere, personOf } from './there.ts';
import { commentToWire, deskToWire, messageToWire, taskToWire, teamToWire } from './to-wire.ts';

type Desk = 'getCaseDesk' | 'assignCase' | 'watchCase' | 'escalateCase' | 'endEscalation';
type People = 'listTeams' | 'addTeam' | 'replaceTeam';
type Talk = 'listComments' | 'writeComment' | 'listConversation' | 'postCaseMessage';
type Tasks = 'listCaseTasks' | 'giveTask' | 'listOpenTasks' | 'closeTask';

/** Who has a case, what is said about it, and what is to be done for it. */
export const teamHandlers = (house: House): Pick<Handlers, Desk | People | Talk | Tasks> => ({
  ...deskHandlers(house),
  ...peopleHandlers(house),
  ...talkHandlers(house),
  ...taskHandlers(house),
});

const deskHandlers = (house: House): Pick<Handlers, Desk> => {
  /** The desk of a case after something was done to it. */
  const after = async ({ merchantId }: RequestContext, caseId: Id<'refundCase'>, done: Result<unknown, Refusal>) =>
    done.ok ? replyWith(await readCaseDesk(house.db, merchantId, caseId), deskBody) : done;
  return {
    getCaseDesk: (context, { params }) => after(context, params.id, ok(null)),
    assignCase: (context, { params, body }) =>
      doOnce(
        'assignCase',
        context,
        (once) => assignCase(house, { ...who(context), caseId: params.id, ...body, once }),
        deskBody,
      ),
    watchCase: async (context, { params, body }) =>
      after(context, params.id, await watchCase(house, { ...who(context), caseId: params.id, ...body })),
    escalateCase: async (context, { params, body }) =>
      after(context, params.id, await escalateCase(house, { ...who(context), caseId: params.id, ...body })),
    endEscalation: async (context, { params, body }) =>
      after(context, params.id, await endEscalation(house, { ...who(context), caseId: params.id, ...body })),
  };
};

const peopleHandlers = (house: House): Pick<Handlers, People> => ({
  listTeams: async ({ merchantId }) => ok({ body: { data: (await listTeams(house.db, merchantId)).map(teamToWire) } }),
  addTeam: async ({ merchantId }, { body }) =>
    replyWith(await putTeam(house, { merchantId, teamId: null, team: body }), (team) => ({ body: teamToWire(team) })),
  replaceTeam: async ({ merchantId }, { params, body }) =>
    replyWith(await putTeam(house, { merchantId, teamId: params.id, team: body }), (team) => ({
      body: teamToWire(team),
    })),
});

const talkHandlers = (house: House): Pick<Handlers, Talk> => ({
  listComments: async ({ merchantId, actor }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    if (!there.ok) return there;
    const data = await listComments(house.db, merchantId, params.id);
    const person = personOf(actor);
    if (person.ok) await seeMentions(house, merchantId, person.value, params.id);
    return ok({ body: { data: data.map(commentToWire) } });
  },
  writeComment: (context, { params, body }) =>
    doOnce(
      'writeComment',
      context,
      (once) => writeComment(house, { ...who(context), caseId: params.id, ...body, once }),
      (comment: Comment) => ({ body: commentToWire(comment) }),
    ),
  listConversation: async ({ merchantId, actor }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    if (!there.ok) return there;
    const data = await listConversation(house, { merchantId, caseId: params.id, forCustomer: false });
    await readConversation(house, { merchantId, caseId: params.id, actor });
    return ok({ body: { data: data.map(messageToWire) } });
  },
  postCaseMessage: (context, { params, body }) => {
    const { saidAt, ...message } = body;
    // By other ways than a talk the customer speaks for themselves.
    const talk = body.channel === 'phone' || body.channel === 'in_person';
    const direction = talk ? body.direction : 'to_customer';
    return doOnce(
      'postCaseMessage',
      context,
      (once) =>
        postMessage(house, {
          ...who(context),
          caseId: params.id,
          ...message,
          direction,
          ...(saidAt !== null && { saidAt }),
          once,
        }),
      (written: Message) => ({ body: messageToWire(written) }),
    );
  },
});

const taskHandlers = (house: House): Pick<Handlers, Tasks> => ({
  listCaseTasks: async ({ merchantId }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    if (!there.ok) return there;
    const data = await listTasks(house.db, merchantId, { caseId: params.id });
    return ok({ body: { data: data.map(taskToWire) } });
  },
  giveTask: (context, { params, body }) =>
    doOnce(
      'giveTask',
      context,
      (once) => giveTask(house, { ...who(context), caseId: params.id, ...body, once }),
      (task: Task) => ({ body: taskToWire(task) }),
    ),
  listOpenTasks: async ({ merchantId, actor, stores }, { query }) => {
    const { staffId, department } = query;
    if (department !== null && staffId === null)
      return ok({ body: { data: (await listTasks(house.db, merchantId, { department }, stores)).map(taskToWire) } });
    const person = staffId === null ? personOf(actor) : ok(staffId);
    if (!person.ok) return person;
    const data = await listTasks(house.db, merchantId, { staffId: person.value }, stores);
    return ok({ body: { data: data.map(taskToWire) } });
  },
  closeTask: async (context, { params, body }) =>
    replyWith(await closeTask(house, { ...who(context), taskId: params.id, ...body }), (task) => ({
      body: taskToWire(task),
    })),
});

const who = ({ merchantId, actor }: RequestContext) => ({ merchantId, actor });

const deskBody = (desk: CaseDesk) => ({ body: deskToWire(desk) });
