import type { ChannelAnswer } from '@redress/domain';
import { type meaningOf, unsent } from './refusals.ts';
import type { WechatBody, WireAnswer } from './wire-answer.ts';

/** What is told apart for each sort of order: a refund or a transfer. */
type Sort = {
  /** What a signed answer that shows the order proves. */
  readonly shown: (body: WechatBody) => ChannelAnswer;
  readonly meaningOf: typeof meaningOf;
  /** The codes of a 404 which say that a number was never taken. */
  readonly absent: readonly string[];
};

/** What an answer to an order proves. A refusal is confirmed by a question before it is believed. */
export const classifyAnswer = (answer: WireAnswer, { shown, meaningOf }: Sort): ChannelAnswer => {
  switch (answer.kind) {
    case 'signed':
      return shown(answer.body);
    case 'refused': {
      const { code, message } = answer;
      const meaning = meaningOf(code, message);
      if (meaning.class === 'unknown') return { class: 'unknown', reason: `${code} ${message}`.trim() };
      return { ...meaning, code, message, confirm: true };
    }
    case 'unsent':
      return unsent(answer.reason);
    case 'unbelievable':
      return { class: 'unknown', reason: answer.reason };
  }
};

/** The same for a question: there a number that does not exist was never taken, and any other refusal refuses the question. */
export const classifyQuestion = (answer: WireAnswer, sort: Sort): ChannelAnswer => {
  if (answer.kind === 'unsent') return { class: 'unknown', reason: answer.reason };
  if (answer.kind !== 'refused') return classifyAnswer(answer, sort);
  const { status, code, message } = answer;
  if (status === 404 && sort.absent.includes(code)) return { class: 'absent' };
  return { class: 'unknown', reason: `${code} ${message}`.trim() };
};
