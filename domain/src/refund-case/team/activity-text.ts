import { type Offer, offerKindText } from '../../settlement/offers/offer.ts';
import { type Text, text } from '../../text.ts';
import { type ClockKind, clockKindText } from '../clocks/case-clocks.ts';
import { type LessonRoot, lessonRootText } from '../lessons/lesson.ts';
import { type Department, departmentText } from './departments.ts';

/** What happens around a case and is no decision on it. Contents name things by id; words stay where they were written. */
export const activityTypes = [
  'assigned',
  'comment_written',
  'message_received',
  'message_written',
  'task_given',
  'task_closed',
  'offer_made',
  'offer_answered',
  'offer_ended',
  'clock_warning',
  'escalated',
  'escalation_ended',
  'case_merged',
  'lesson_written',
  'tagged',
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** What a screen filters a timeline by. */
export const activityGroups = ['assignment', 'comments', 'conversation', 'tasks', 'offers', 'clocks'] as const;
export type ActivityGroup = (typeof activityGroups)[number];
export const activityGroup: Record<ActivityType, ActivityGroup> = {
  assigned: 'assignment',
  comment_written: 'comments',
  message_received: 'conversation',
  message_written: 'conversation',
  task_given: 'tasks',
  task_closed: 'tasks',
  offer_made: 'offers',
  offer_answered: 'offers',
  offer_ended: 'offers',
  clock_warning: 'clocks',
  escalated: 'clocks',
  escalation_ended: 'clocks',
  case_merged: 'assignment',
  lesson_written: 'comments',
  tagged: 'assignment',
};

/** What the contents of an activity are called, by their ids. */
export type ActivityNames = (id: unknown) => string | null;

type Contents = { readonly [name: string]: unknown };

/** One line that tells what happened, for a timeline. Says nothing that only the thing itself may say, such as the words of a comment. */
export const activitySummary = (type: ActivityType, contents: Contents, nameOf: ActivityNames): Text => {
  switch (type) {
    case 'assigned':
      return assigned(contents, nameOf);
    case 'comment_written':
      return text('写了内部备注', 'An internal comment was written');
    case 'message_received':
      return text('顾客来信', 'The customer wrote');
    case 'message_written':
      return text('答复顾客', 'The customer was written to');
    case 'task_given': {
      const { zh, en } = departmentText[contents['department'] as Department];
      return text(`交办${zh}`, `A task for ${en}`);
    }
    case 'task_closed':
      return contents['outcome'] === 'done'
        ? text('任务办结', 'A task was done')
        : text('任务取消', 'A task was cancelled');
    case 'offer_made': {
      const { zh, en } = offerKindText[contents['kind'] as Offer['kind']];
      return contents['side'] === 'customer'
        ? text(`顾客还价：${zh}`, `The customer’s offer: ${en}`)
        : text(`向顾客报价：${zh}`, `An offer was made: ${en}`);
    }
    case 'offer_answered':
      return text(`报价${answers[outcomeOf(contents)].zh}`, `The offer was ${answers[outcomeOf(contents)].en}`);
    case 'offer_ended':
      return text(`报价${answers[outcomeOf(contents)].zh}`, `The offer ${answers[outcomeOf(contents)].en}`);
    case 'clock_warning': {
      const { zh, en } = clockKindText[contents['kind'] as ClockKind];
      return text(`时限「${zh}」已过 ${contents['level']}%`, `${contents['level']}% of the clock “${en}” has passed`);
    }
    case 'escalated':
      return text('升级给主管', 'Handed up to a manager');
    case 'escalation_ended':
      return text('主管已处理', 'A manager has looked');
    case 'case_merged':
      return text('并入一张重复的退款单', 'A duplicate was merged into this case');
    case 'lesson_written': {
      const { zh, en } = lessonRootText[contents['root'] as LessonRoot];
      return text(`经验教训：${zh}`, `A lesson: ${en}`);
    }
    case 'tagged':
      return tagged(contents);
  }
};

const assigned = ({ staffId, teamId }: Contents, nameOf: ActivityNames): Text => {
  const whom = [nameOf(staffId), nameOf(teamId)].filter((name) => name !== null);
  return whom.length === 0
    ? text('放回待分派', 'Given back: nobody has it')
    : text(`交给 ${whom.join(' · ')}`, `Given to ${whom.join(' · ')}`);
};

/** Tags stand in the contents by their names of that day: a tag may be called otherwise later. */
const tagged = (contents: Contents): Text => {
  const names = (language: keyof Text): string =>
    [
      ...tagsIn(contents['added']).map((name) => `+${name[language]}`),
      ...tagsIn(contents['removed']).map((name) => `−${name[language]}`),
    ].join(' ');
  return text(`标签 ${names('zh')}`, `Tags ${names('en')}`);
};
const tagsIn = (value: unknown): readonly Text[] => (Array.isArray(value) ? value : []);

const outcomes = ['accepted', 'refused', 'countered', 'expired', 'withdrawn', 'lapsed'] as const;
type Outcome = (typeof outcomes)[number];
const answers: Record<Outcome, Text> = {
  accepted: text('已接受', 'accepted'),
  refused: text('被拒绝', 'refused'),
  countered: text('被还价', 'countered'),
  expired: text('已过期', 'ran out'),
  withdrawn: text('已收回', 'was taken back'),
  lapsed: text('已失效', 'lapsed'),
};
const outcomeOf = (contents: Contents): Outcome =>
  outcomes.find((outcome) => outcome === contents['outcome']) ?? 'lapsed';
