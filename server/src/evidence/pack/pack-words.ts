import { type Text, text } from '@redress/domain';

/** The words of an evidence pack. */
export const packWords = {
  title: text('佐证材料包', 'Evidence pack'),
  refundCase: text('退款单', 'Refund case'),
  order: text('订单', 'Order'),
  madeAt: text('生成时间', 'Made at'),
  madeBy: text('生成人', 'Made by'),
  files: text('材料目录', 'Index'),
  kind: text('类别', 'Kind'),
  type: text('格式', 'Type'),
  takenIn: text('接收', 'Taken in'),
  handAndWhom: text('{name} 代 {whom}', '{name} for {whom}'),
  sha256: text('SHA-256（原件）', 'SHA-256 (original)'),
  copySha256: text('SHA-256（打码副本）', 'SHA-256 (redacted copy)'),
  redacted: text('以下为打码副本，原件另存', 'What follows is a redacted copy; the original is kept'),
  notDrawn: text(
    '此格式不能印在纸上，原件以上列校验值为准',
    'This format cannot be printed; the hash above stands for the original',
  ),
  smaller: text(
    '图片为缩放后的副本，不含拍摄信息；原件以校验值为准',
    'The picture is a scaled copy without particulars of the camera; the hash stands for the original',
  ),
  noPages: text('PDF 已加密或损坏，未能附页', 'The PDF is encrypted or damaged, so its pages are not here'),
  noFiles: text('没有材料', 'No files'),
  attachments: text('邮件附件', 'Attachments of the mail'),
  custody: text('保管链', 'Chain of custody'),
  holds: text('已逐条核对：完整', 'Checked link by link: it holds'),
  broken: text('核对未通过', 'It does not hold'),
  howToCheck: text(
    '核对方法：对原件计算 SHA-256 并与目录比对；保管链每条记录的校验值包含上一条的校验值，任何改动都会断链。',
    'To check: work out the SHA-256 of an original and compare it with the index; the hash of each link covers the hash of the one before it, so any change breaks the chain.',
  ),
  page: text('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
} as const satisfies Record<string, Text>;
