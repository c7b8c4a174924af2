import { type Instant, toIso } from '@redress/domain';
import type { Message } from '../conversation/list-conversation.ts';
import type { Task } from '../tasks/tasks.ts';
import type { CaseDesk } from './case-desk.ts';
import type { Comment } from './comments.ts';
import type { Team } from './teams.ts';

/** A moment that may not have come yet. */
export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

export const deskToWire = (desk: CaseDesk) => ({
  ...desk,
  escalated: desk.escalated && { ...desk.escalated, at: toIso(desk.escalated.at) },
  tags: [...desk.tags],
  watchers: [...desk.watchers],
  mergedFrom: [...desk.mergedFrom],
});

export const teamToWire = (team: Team) => ({
  ...team,
  members: [...team.members],
  archivedAt: isoOrNull(team.archivedAt),
});

export const commentToWire = (comment: Comment) => ({
  ...comment,
  writtenAt: toIso(comment.writtenAt),
  mentions: comment.mentions.map((one) => ({ ...one, seenAt: isoOrNull(one.seenAt) })),
});

/** For the desk and for the portal alike: what a customer may not know was taken out by `listConversation`. */
export const messageToWire = (message: Message) => ({
  ...message,
  attachments: [...message.attachments],
  saidAt: toIso(message.saidAt),
  recordedAt: toIso(message.recordedAt),
  readAt: isoOrNull(message.readAt),
});

export const taskToWire = (task: Task) => ({
  ...task,
  givenAt: toIso(task.givenAt),
  closedAt: isoOrNull(task.closedAt),
});
