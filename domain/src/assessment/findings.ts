import type { Claim, GoodsClaim } from '../claim/claim.ts';
import type { NoReasonExclusion, Order, OrderLine } from '../commerce/order.ts';
import { type EvidenceKind, missingEvidence } from '../evidence/evidence.ts';
import { evidenceKindText } from '../evidence/evidence-text.ts';
import type { Policy } from '../policy/policy.ts';
import { type Text, text } from '../text.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { Finding } from './assessment.ts';
import type { Ground } from './basis-of-cause.ts';

const basisLabel = text('退款依据', 'Ground');
export const basis = (ground: Ground): Finding => noted('basis', basisLabel, ground.because);

const quantityLabel = text('可退件数', 'Units left to return');

/** The claim was checked against it already; the finding tells the numbers. */
export const quantityLeft = ({ lines }: Order, claimed: readonly number[]): Finding => {
  let [asked, left] = [0, 0];
  for (const [i, line] of lines.entries()) {
    const units = claimed[i] ?? 0;
    asked += units;
    if (units > 0) left += line.quantity - line.returnedQuantity;
  }
  return noted(
    'quantity_left',
    quantityLabel,
    text(
      `申请退 ${asked} 件，所涉商品尚可退 ${left} 件`,
      `${asked} claimed, ${left} of these goods can still be returned`,
    ),
  );
};

const proofLabel = text('佐证材料', 'Evidence');
const proofPresent = text('该类原因所需的材料已提交', 'The evidence that this cause asks for is there');

/** Missing evidence never refuses by itself: it is for a person to weigh. Null when the cause asks for none. */
export const proof = (
  claim: Pick<Claim, 'cause' | 'kind'>,
  evidence: readonly { readonly kind: EvidenceKind }[],
): Finding | null => {
  const missing = missingEvidence(claim, evidence);
  if (missing.length > 0)
    return flagged(
      'evidence',
      proofLabel,
      text(
        `尚缺：${missing.map((kind) => evidenceKindText[kind].zh).join('、')}；不因此自动拒绝，由审核人判断`,
        `Missing: ${missing.map((kind) => evidenceKindText[kind].en).join(', ')}. Never refused for that alone: a person decides`,
      ),
    );
  return claim.cause === 'no_reason' ? null : noted('evidence', proofLabel, proofPresent);
};

const comeBackLabel = text('退回商品', 'Goods come back');
const comeBack = text('商品随申请退回', 'The goods come back');
const neverCame = text('商品尚未签收，无需退回', 'The goods were not received yet, so nothing has to come back');
const kept = text(
  '无理由退货须退回商品；申请为仅退款，且商品已签收。可改为「退货退款」重新申请',
  'A return without reason needs the goods back; the claim asks for money only and the goods were received. Claim return and refund instead',
);

/** 消费者权益保护法 art 25 gives a right to return goods, not to keep them and the money. */
export const goodsComeBack = (order: Order, claim: GoodsClaim): Finding => {
  const passed = claim.kind === 'return_and_refund' || order.receivedOn === null;
  const because = passed ? (order.receivedOn === null ? neverCame : comeBack) : kept;
  return { code: 'goods_come_back', passed, blocking: true, label: comeBackLabel, because };
};

const distanceLabel = text('远程购买', 'Sold at a distance');

/** The law gives a return without reason to those who could not see the goods (消费者权益保护法 art 25); a shop may promise it to all. */
export const soldAtDistance = ({ order, policy, established }: GoodsFacts): readonly Finding[] => {
  if (policy.document === null) return [];
  const remote = established.answers.remote_sale ?? order.agreed.sale !== 'shop';
  if (remote) return [];
  const because = text(
    '商品在门店购买，法律未规定无理由退货，以商家承诺为准',
    'Bought in the shop: the law gives no return without reason, and what the shop promises counts',
  );
  return [{ code: 'sold_at_distance', passed: false, blocking: true, label: distanceLabel, because }];
};

const intactLabel = text('商品完好', 'The goods are intact');

/** Goods are taken to be intact until a person finds that they are not (暂行办法 arts 8, 9). */
export const intact = ({ established: { answers } }: GoodsFacts): readonly Finding[] =>
  answers.intact === undefined
    ? []
    : [
        {
          code: 'intact',
          passed: answers.intact,
          blocking: true,
          label: intactLabel,
          because: answers.intact
            ? text('经核实商品完好', 'A person found the goods intact')
            : text('经核实商品不完好', 'A person found that the goods are not intact'),
        },
      ];

const exclusionNames: Record<NoReasonExclusion, Text> = {
  custom: text('定作商品', 'made to order'),
  perishable: text('鲜活易腐商品', 'fresh or perishable'),
  digital: text('数字化商品', 'digital goods'),
  press: text('报纸期刊', 'newspapers and periodicals'),
  safety: text('拆封后影响安全或品质的商品', 'goods whose safety or quality changes once opened'),
  activation: text('激活或试用后价值贬损较大的商品', 'goods that lose much value once activated or tried'),
  near_expiry: text('临近保质期或瑕疵商品', 'near-expiry or flawed goods sold as such'),
};

/** An exclusion holds only if the customer confirmed it for this very purchase (暂行办法 art 20, 实施条例 art 19). */
export const exclusion = (line: OrderLine, kind: NoReasonExclusion): Finding => ({
  code: 'exclusion',
  passed: !line.exclusionConfirmed,
  blocking: true,
  label: text(`「${line.title}」是否适用无理由退货`, `Whether “${line.title}” may be returned without reason`),
  because: line.exclusionConfirmed
    ? text(
        `${exclusionNames[kind].zh}，购买时已逐单确认不适用`,
        `It is outside (${exclusionNames[kind].en}), and that was confirmed at purchase`,
      )
    : text(
        `${exclusionNames[kind].zh}，但购买时未经逐单确认，不得拒绝`,
        `It is marked as outside (${exclusionNames[kind].en}), but that was not confirmed at purchase, so it cannot be refused`,
      ),
});

const alternativesLabel = text('其他途径', 'Other ways');

/** Every refusal offers a human route. */
export const alternatives = ({ terms }: Policy): Finding =>
  noted(
    'alternatives',
    alternativesLabel,
    text(
      `驳回后 ${terms.appealDays} 日内可申诉，由另一位审核人处理；也可由工作人员酌情给予优惠退款，或拨打 12315`,
      `Within ${terms.appealDays} days of a decline an appeal goes to another person; staff may grant a refund out of goodwill; 12315 is open to everybody`,
    ),
  );

/** A rule that passed, or a fact that is told. */
export const noted = (code: string, label: Text, because: Text): Finding => ({
  code,
  passed: true,
  blocking: false,
  label,
  because,
});

/** Not as it should be, and for a person to look at; it refuses nothing by itself. */
export const flagged = (code: string, label: Text, because: Text): Finding => ({
  code,
  passed: false,
  blocking: false,
  label,
  because,
});
