import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const civilCodeStatute = statute(
  { code: 'civil-code', name: text('民法典', 'Civil Code'), aliases: ['中华人民共和国民法典'], from: '2021-01-01' },
  {
    '19': {
      zh: '八周岁以上的未成年人实施民事法律行为由法定代理人代理，或经其同意、追认；可以独立实施纯获利益的，或与其年龄、智力相适应的。',
      en: 'A minor of eight or more acts through the guardian or with consent or ratification; alone only for pure benefit or what fits age and mind.',
      commands: ['calculator:minor_prepaid'],
    },
    '20': {
      zh: '不满八周岁的未成年人由其法定代理人代理实施民事法律行为。',
      en: 'A child under eight acts only through the guardian.',
      commands: ['calculator:minor_prepaid'],
    },
    '157': {
      zh: '民事法律行为无效、被撤销或不发生效力后，取得的财产应当返还或折价补偿；有过错的一方赔偿对方损失。',
      en: 'After an act is void, revoked or without effect, what was received goes back or its value; the party at fault bears the loss.',
      commands: ['calculator:minor_prepaid'],
    },
    '188': {
      zh: '诉讼时效三年，自知道权利受损及义务人之日起算；最长二十年。',
      en: 'Claims expire for the courts three years after knowledge, twenty years at most.',
      commands: ['deadline:limitation'],
    },
    '195': {
      zh: '权利人请求履行、义务人同意履行等使诉讼时效中断、重新计算。',
      en: 'A demand or a promise restarts the limitation period.',
      commands: ['deadline:limitation'],
    },
    '201': {
      zh: '按日计算期间的，开始的当日不计入，自下一日开始计算。',
      en: 'Periods in days: the day of the start is not counted.',
      commands: ['deadline:window_deadline'],
    },
    '202': {
      zh: '按月、年计算期间的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。',
      en: 'Periods in months or years end on the same-numbered day, or the last day of the month.',
      commands: ['deadline:window_deadline'],
    },
    '203': {
      zh: '期间最后一日是法定休息日的，以休息日结束的次日为最后一日；截止时间为二十四时，有业务时间的到停止业务活动时止。',
      en: 'A last day that is a rest day moves to the first day after the rest period; it ends at midnight, or when business stops.',
      commands: ['deadline:window_deadline'],
    },
    '496': {
      zh: '提供格式条款的一方应当公平确定权利义务，采取合理方式提示重大利害关系条款并予以说明；未提示说明的，对方可以主张该条款不成为合同内容。',
      en: 'The drafter of format terms points out and explains what matters; a term not pointed out may be treated as no part of the contract.',
      commands: ['calculator:fee_cap', 'decision:clause_effective'],
    },
    '497': {
      zh: '不合理免除或减轻己方责任、加重对方责任、限制或排除对方主要权利的格式条款无效。',
      en: 'Format terms that unreasonably lighten the drafter’s liability or exclude the other side’s main rights are void.',
      commands: ['lint:no_refund_at_all', 'lint:excludes_liability'],
    },
    '498': {
      zh: '对格式条款有两种以上解释的，作出不利于提供方的解释；格式条款与非格式条款不一致的，采用非格式条款。',
      en: 'Ambiguity is read against the drafter; a negotiated term beats a format term.',
      commands: ['lint:clauses_overlap', 'decision:basis_unclear_contract'],
    },
    '563': {
      zh: '不可抗力致目的不能实现、预期违约、迟延履行经催告仍不履行、其他根本违约等情形可以解除合同。',
      en: 'Grounds of rescission: force majeure, anticipated breach, delay after a demand, other fundamental breach.',
      commands: ['decision:basis_rescission'],
    },
    '564': {
      zh: '没有规定或约定解除权行使期限的，自知道解除事由之日起一年内不行使的消灭。',
      en: 'A right to rescind lapses one year after knowledge of the cause unless set otherwise.',
      commands: ['deadline:rescission'],
    },
    '566': {
      zh: '合同解除后，尚未履行的终止履行；已经履行的可以请求恢复原状或采取其他补救措施，并有权请求赔偿损失。',
      en: 'After rescission what is not performed ends; what was performed is restored or compensated, with damages.',
      commands: ['decision:basis_rescission'],
    },
    '582': {
      zh: '履行不符合约定的，可以合理选择请求修理、重作、更换、退货、减少价款或报酬。',
      en: 'Non-conforming performance: repair, redo, exchange, return or a lower price.',
      commands: ['calculator:price_reduction', 'floor:sellers_fault'],
    },
    '584': {
      zh: '损失赔偿额相当于违约造成的损失，包括可得利益，不超过订立合同时可预见的损失。',
      en: 'Damages equal the loss including lost gain, capped by what was foreseeable.',
      commands: ['decision:damages'],
    },
    '585': {
      zh: '约定的违约金低于损失的可以请求增加，过分高于损失的可以请求适当减少。',
      en: 'An agreed penalty can be raised to the loss, or cut when far above it.',
      commands: ['calculator:fee_cap', 'lint:fee_above_cap'],
    },
    '586': {
      zh: '定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。',
      en: 'Earnest money is at most twenty per cent of the contract; the excess is a plain prepayment.',
      commands: ['calculator:earnest'],
    },
    '587': {
      zh: '给付定金一方违约的无权请求返还；收受一方违约的双倍返还。',
      en: 'The payer in breach loses the earnest money; the receiver in breach returns double.',
      commands: ['calculator:earnest'],
    },
    '592': {
      zh: '双方都违约的，各自承担相应责任；对方对损失的发生有过错的，可以减少相应的损失赔偿额。',
      en: 'Both in breach answer each for their part; fault of the other side in causing the loss reduces the damages.',
      commands: ['calculator:responsibility_split'],
    },
    '632': {
      zh: '标的物数物，其中一物不符合约定的，买受人可以就该物解除。',
      en: 'If one of several goods does not conform, the buyer may rescind for that one.',
      commands: ['calculator:order_refund'],
    },
    '985': {
      zh: '没有法律根据取得不当利益的，受损失的人有权请求返还。',
      en: 'Who gains without legal ground gives it back.',
      status: 'from_memory',
      commands: ['floor:paid_in_error', 'decision:basis_duplicate'],
    },
  },
);
