import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** Goods or service below the quality required (消法 arts 23, 24). */
export const qualityWorksheet: Worksheet = {
  title: text('质量问题', 'Quality'),
  questions: [
    {
      code: 'what_is_wrong',
      ask: text('具体哪里不符合要求？何时发现？', 'What exactly is wrong, and when was it noticed?'),
      decides: 'below_quality',
    },
    {
      code: 'when_received',
      ask: text('何时收货？七日内是否已提出？', 'When were the goods received, and was it raised within seven days?'),
      decides: 'in_quality_window',
    },
    {
      code: 'authority',
      ask: text('是否有检测报告或行政部门认定？', 'Is there a test report or a finding of an authority?'),
      decides: 'found_non_conforming',
    },
    { code: 'how_used', ask: text('如何使用、保管和安装？', 'How was it used, kept and installed?'), decides: null },
    {
      code: 'keeps',
      ask: text('愿意留下商品并减价吗？', 'Would the customer keep it at a lower price?'),
      decides: 'keeps_goods',
    },
  ],
  evidence: [
    { kind: 'quality_proof', counts: text('照片、视频、检测报告', 'Photographs, video, test reports') },
    { kind: 'order_record', counts: text('订单、发票和商品描述', 'Order, invoice and description of the goods') },
    { kind: 'communication', counts: text('首次提出问题的聊天记录', 'The first message about it') },
  ],
  burdens: [
    {
      issue: text(
        '耐用品或装修服务六个月内是否存在瑕疵',
        'Whether durable goods or decoration had a defect, for six months',
      ),
      bearer: 'operator',
      cites: [consumerRightsLaw.burdenOfProof],
    },
    {
      issue: text('其他商品存在质量问题', 'That other goods are below quality'),
      bearer: 'consumer',
      cites: [consumerRightsLaw.qualityReturn],
    },
    {
      issue: text('损坏由使用不当造成', 'That the damage came from wrong use'),
      bearer: 'operator',
      cites: [civilCode.contributoryFault],
    },
  ],
  splits: [
    { when: text('质量问题查明', 'The defect is proven'), split: [{ party: 'operator', basisPoints: 10000 }] },
    {
      when: text('质量问题与使用不当并存', 'A defect and wrong use together'),
      split: [
        { party: 'operator', basisPoints: 5000 },
        { party: 'consumer', basisPoints: 5000 },
      ],
    },
    {
      when: text('生产缺陷，向供应商追偿', 'A defect of manufacture: recourse against the supplier'),
      split: [{ party: 'supplier', basisPoints: 10000 }],
    },
  ],
};
