import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { text } from '../../text.ts';
import { addMonths, type LocalDate } from '../../time/local-date.ts';
import type { Burden } from './worksheet.ts';

/**
 * Who proves a defect (消费者权益保护法 art 23): for durable goods and decoration the operator, through the same-numbered day six months after
 * receipt (民法典 art 202); otherwise the consumer who claims it.
 */
export const burdenOfDefect = (facts: {
  readonly durableOrDecoration: boolean;
  readonly receivedOn: LocalDate;
  readonly foundOn: LocalDate;
}): Burden => {
  const through = addMonths(facts.receivedOn, 6);
  const operator = facts.durableOrDecoration && facts.foundOn <= through;
  return {
    bearer: operator ? 'operator' : 'consumer',
    issue: operator
      ? text(
          `${through} 前发现的瑕疵，由经营者证明不存在`,
          `Found by ${through}: the operator proves that there was no defect`,
        )
      : text('由消费者证明存在瑕疵', 'The consumer proves the defect'),
    cites: [consumerRightsLaw.burdenOfProof, civilCode.sameDay],
  };
};
