import { causeText } from '../claim/claim-text.ts';
import { amountText } from '../money/amount-text.ts';
import { type Text, text } from '../text.ts';
import { usualRefundsInYear } from './automatic-approval.ts';
import { conditionText } from './condition-text.ts';
import type { CardStandards, PolicyDocument, Standards } from './document.ts';
import { listText, materialText, refundWayText } from './names.ts';
import { feeText, outcomeText } from './outcome-text.ts';
import type { ClauseCode } from './policy.ts';

/** A numbered paragraph of a policy as customers read it. `code` says which rule of a calculation cites it. */
export type PolicyArticle = {
  readonly number: string;
  readonly code: ClauseCode | null;
  readonly title: Text;
  readonly body: Text;
};

/** A document in paragraphs: its clauses in their order, then what holds for all of them, then the notices. */
export const articlesOf = (document: PolicyDocument): readonly PolicyArticle[] =>
  [...clauseArticles(document), ...standardArticles(document), ...noticeArticles(document)].map((article, i) => ({
    number: `${i + 1}`,
    ...article,
  }));

type Unnumbered = Omit<PolicyArticle, 'number'>;

const article = (code: ClauseCode | null, title: Text, body: Text): Unnumbered => ({ code, title, body });

function clauseArticles({ clauses }: PolicyDocument): readonly Unnumbered[] {
  return clauses.map(({ title, note, when, gives }) => {
    const [asks, does] = [conditionText(when), outcomeText(gives)];
    return article(
      null,
      title,
      text(
        `适用：${asks.zh}。处理：${does.zh}。${note?.zh ?? ''}`,
        `Applies to: ${asks.en}. Then: ${does.en}.${note ? ` ${note.en}` : ''}`,
      ),
    );
  });
}

function standardArticles({ standards, clauses }: PolicyDocument): readonly Unnumbered[] {
  const { payWithinDays, approval, compensation, shipping, gifts, cards } = standards;
  const automatic = automaticText(approval);
  const asGoods = clauses.some(({ gives }) => gives.kind === 'refund' && gives.goodsComeBack);
  const made = [
    article(
      'outbound_shipping',
      text('发货运费', 'Outbound shipping'),
      shipping.refundOutbound
        ? text('整单退货的，发货运费一并退还。', 'Outbound shipping is refunded when the whole order goes back.')
        : text(
            '因我们的原因退货的，按退回商品的金额比例退还发货运费；无理由退货不退发货运费。',
            'When we are at fault, outbound shipping is refunded in proportion to the goods returned. It is not refunded on a return without reason.',
          ),
    ),
    article(
      'free_shipping',
      text('满额包邮', 'Free shipping above a threshold'),
      shipping.deductLostFreeShipping
        ? text(
            '无理由退回部分商品后不再满足包邮条件的，从退款中扣除下单时公示的标准运费。',
            'If a part return without reason takes the order below the free-shipping threshold, the standard fee shown at purchase is deducted.',
          )
        : text('退货后不再满足包邮条件的，不补扣运费。', 'Lost free shipping is not deducted.'),
    ),
    article(
      'gifts',
      text('赠品', 'Gifts'),
      gifts.deductKept
        ? text(
            '无理由退货时请一并退回赠品；未退回的，按事先公示的赠品价格扣除。',
            'Please send gifts back with the goods. For a gift you keep, the price announced with it is deducted.',
          )
        : text('赠品可以保留。', 'You may keep gifts.'),
    ),
    article(
      'return_freight',
      text('退货运费', 'Return freight'),
      text(
        '退货运费由谁承担以各条款为准；因我们的原因退货的，运费由我们承担，凭据另行支付。',
        'Each clause says who bears the freight back. When we are at fault we reimburse it separately.',
      ),
    ),
  ];
  return [
    ...(asGoods ? made : []),
    article(
      'refund_before_return',
      text('退款时间', 'When the money is paid'),
      text(
        `${standards.refundBeforeReturn ? '审核通过后先行退款' : `无理由退货在收到退回商品后 ${payWithinDays.noReason} 日内退款`}；其他情形自提出之日起 ${payWithinDays.others} 日内退款${payWithinDays.prepaid === null ? '' : `；卡类自提出之日起 ${payWithinDays.prepaid} 日内退款`}。`,
        `${standards.refundBeforeReturn ? 'We pay before the goods are back' : `Returns without reason are paid within ${payWithinDays.noReason} days after the goods are back`}; everything else within ${payWithinDays.others} days of your claim${payWithinDays.prepaid === null ? '' : `; cards within ${payWithinDays.prepaid} days of your request`}.`,
      ),
    ),
    waysArticle(standards),
    ...(standards.materials.length > 0 ? [materialsArticle(standards)] : []),
    article(
      'second_approval',
      text('大额复核', 'Large refunds'),
      text(
        `${automatic.zh}退款达到 ${amountText(approval.secondPersonFrom)} 的，由两名工作人员先后核准，不影响您的法定到账期限。`,
        `${automatic.en}a refund of ${amountText(approval.secondPersonFrom)} or more is approved by two members of staff. Your statutory date of payment does not change.`,
      ),
    ),
    article(
      null,
      text('赔偿标准', 'Compensation'),
      text(
        `有欺诈行为的，另赔偿价款的 ${compensation.fraudMultiple} 倍，不足 ${amountText(compensation.fraudLeast)} 的按 ${amountText(compensation.fraudLeast)}；食品不符合安全标准的，另赔偿价款的 ${compensation.foodMultiple} 倍，不足 ${amountText(compensation.foodLeast)} 的按 ${amountText(compensation.foodLeast)}。${compensation.goodwillUpTo === null ? '' : `客服可以酌情补偿至 ${amountText(compensation.goodwillUpTo)}。`}`,
        `For fraud, ${compensation.fraudMultiple} times the price on top, ${amountText(compensation.fraudLeast)} at least; for unsafe food ${compensation.foodMultiple} times, ${amountText(compensation.foodLeast)} at least.${compensation.goodwillUpTo === null ? '' : ` Our desk may add up to ${amountText(compensation.goodwillUpTo)} out of goodwill.`}`,
      ),
    ),
    article(
      'appeal_window',
      text('申诉', 'Appeals'),
      text(
        `对审核结论有异议的，可在驳回后 ${standards.appealDays} 日内申诉，由另一位审核人处理；您也可以随时向 12315 投诉。`,
        `If you disagree, appeal within ${standards.appealDays} days after a decline; another person will decide. You may also turn to 12315 at any time.`,
      ),
    ),
    ...(cards ? [cardsArticle(cards)] : []),
    article(
      null,
      text('停业与迁址', 'Closing and moving'),
      text(
        `停业或迁址前至少 ${standards.closureNoticeDays} 日公告并通知您。`,
        `Closing or moving is announced at least ${standards.closureNoticeDays} days ahead, and you are told.`,
      ),
    ),
  ];
}

function waysArticle({ ways, otherWayNeedsConsent }: PolicyDocument['standards']): Unnumbered {
  const names = listText(ways.map((way) => refundWayText[way]));
  return article(
    null,
    text('退款方式', 'How the money is paid'),
    text(
      `依次为：${names.zh}。${otherWayNeedsConsent ? '改用原支付方式以外的方式，每次征得您明确同意。' : ''}`,
      `In this order: ${names.en}.${otherWayNeedsConsent ? ' Another way than the one you paid by is used only with your clear consent each time.' : ''}`,
    ),
  );
}

function materialsArticle({ materials }: PolicyDocument['standards']): Unnumbered {
  const rows = materials.map(({ causes, needed }) => {
    const [of, what] = [
      listText(causes.map((cause) => causeText[cause])),
      listText(needed.map((one) => materialText[one])),
    ];
    return text(`${of.zh}:${what.zh}`, `${of.en}: ${what.en}`);
  });
  return article(
    null,
    text('需要的材料', 'What we ask you for'),
    text(
      `${rows.map(({ zh }) => zh).join('；')}。缺少材料的由专人核实，不因此拒绝。`,
      `${rows.map(({ en }) => en).join('; ')}. Without them a person examines the case; nothing is refused for that alone.`,
    ),
  );
}

function cardsArticle(cards: CardStandards): Unnumbered {
  const months = (value: number | null): Text =>
    value === null ? text('不设有效期', 'do not end') : text(`有效期 ${value} 个月`, `end after ${value} months`);
  const [registered, anonymous] = [months(cards.registeredEndsAfterMonths), months(cards.anonymousEndsAfterMonths)];
  const fee = feeText(cards.transferFee);
  const [rest, lost, moved, paid] = [
    cards.afterEnd === 'exchange'
      ? text('到期余额可激活、换卡或退款', 'a balance after the end is activated, exchanged or refunded')
      : text('到期余额失效', 'a balance after the end is lost'),
    cards.replacesLost
      ? text('遗失可挂失补办', 'lost cards are blocked and replaced')
      : text('遗失不予补办', 'lost cards are not replaced'),
    cards.transferable
      ? text(`可以转让（${fee.zh}）`, `cards may be transferred (${fee.en})`)
      : text('不可转让', 'cards may not be transferred'),
    cards.interest === 'none'
      ? text('退款不计利息', 'no interest is paid')
      : text('退款时依法支付利息', 'interest is paid by law'),
  ];
  return article(
    null,
    text('储值卡、次卡与期限卡', 'Cards'),
    text(
      `记名卡${registered.zh}，不记名卡${anonymous.zh}；${rest.zh}；${lost.zh}；${moved.zh}；${paid.zh}${cards.remindsBeforeRenewal ? '；自动续费前提醒您' : ''}。`,
      `Registered cards ${registered.en}, anonymous ones ${anonymous.en}; ${rest.en}; ${lost.en}; ${moved.en}; ${paid.en}${cards.remindsBeforeRenewal ? '; you are reminded before each renewal' : ''}.`,
    ),
  );
}

function noticeArticles({ notices }: PolicyDocument): readonly Unnumbered[] {
  return notices.map((notice) => article(null, text('告示', 'Notice'), notice));
}

/** The promise of a quick refund, as customers read it: the condition on the history is theirs to know, the daily limit is not. */
function automaticText({ automaticBelow, automaticRefundsInYear = usualRefundsInYear }: Standards['approval']): Text {
  if (automaticBelow === null) return text('', '');
  const amount = amountText(automaticBelow);
  return text(
    `不足 ${amount} 且无需退货、近十二个月退款不超过 ${automaticRefundsInYear} 次的，审核后由系统立即核准；`,
    `A refund below ${amount} without goods to send back, for a customer with at most ${automaticRefundsInYear} refunds in twelve months, is approved at once after assessment; `,
  );
}
