import {
  custodyActions,
  evidenceFormats,
  evidenceKinds,
  isOnPicture,
  maximumRedactionBoxes,
  redactionScale,
  talkChannels,
  text,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { both, line, textOut } from './text.ts';
import { instantOut } from './time.ts';

export const evidenceIn = z.strictObject({ kind: z.enum(evidenceKinds) }).meta({ id: 'EvidenceInput' });

export const evidenceParams = z.strictObject({ id: idIn('refundCase'), evidenceId: idIn('evidence') });
export const redactionParams = z.strictObject({ ...evidenceParams.shape, redactionId: idIn('redaction') });

export const evidenceFileQuery = z.strictObject({
  copy: z
    .enum(['original', 'clean'])
    .default('original')
    .meta({
      description: both(
        'clean 去除拍摄信息；无权查看敏感信息者总是得到 clean',
        'clean is without the particulars of the camera; whoever may not see what is sensitive always gets that one',
      ),
    }),
  use: z
    .enum(['download', 'view'])
    .default('download')
    .meta({ description: both('记入保管链的用途', 'What the chain of custody says it was for') }),
});

const evidenceFields = {
  id: idOut('evidence'),
  kind: z.enum(evidenceKinds),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  takenInAt: instantOut,
  takenInBy: z.string(),
};

export const evidenceOut = z
  .strictObject(evidenceFields)
  .meta({ id: 'Evidence', description: both('佐证材料', 'A piece of evidence') });

const permyriad = z.int().min(0).max(redactionScale);

const boxIn = z
  .strictObject({ x: permyriad, y: permyriad, width: permyriad.min(1), height: permyriad.min(1) })
  .refine(isOnPicture, { params: { text: text('超出图片范围', 'it lies outside the picture') } })
  .meta({
    id: 'RedactionBox',
    description: both('按转正后图片宽高的万分之几', 'In ten-thousandths of width and height of the upright picture'),
  });

export const redactionIn = z
  .strictObject({ boxes: z.array(boxIn).min(1).max(maximumRedactionBoxes), reason: line(500) })
  .meta({ id: 'RedactionInput' });

export const redactionOut = z
  .strictObject({
    id: idOut('redaction'),
    evidenceId: idOut('evidence'),
    boxes: z.array(z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })),
    reason: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    madeBy: actorOut,
    madeAt: instantOut,
  })
  .meta({ id: 'Redaction', description: both('打码副本', 'A copy with boxes over it') });

const evidenceItem = z
  .strictObject({
    ...evidenceFields,
    takenInByName: z.string().nullable(),
    onBehalfOf: z
      .string()
      .nullable()
      .meta({
        description: both(
          '代谁提交：电话里代填的顾客，或委托权限的同事；null 为本人提交',
          'For whom it was sent: the customer on the telephone, or the colleague whose rights were used; null for nobody else',
        ),
      }),
    format: z.enum(Object.keys(evidenceFormats) as [keyof typeof evidenceFormats]),
    preview: z
      .boolean()
      .meta({ description: both('能否显示缩略图与打码', 'Whether it can be drawn: thumbnail, redaction') }),
    redactions: z.array(redactionOut),
  })
  .meta({ id: 'EvidenceItem' });

const checklistItem = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    label: textOut,
    hint: textOut,
    present: z.int(),
    askedBy: z.enum(['cause', 'policy']),
  })
  .meta({ id: 'EvidenceChecklistItem' });

const quarantined = z
  .strictObject({
    fileName: z.string(),
    sha256: z.string(),
    signature: z.string(),
    sentBy: actorOut,
    sentAt: instantOut,
  })
  .meta({ id: 'QuarantinedFile', description: both('被隔离的文件', 'A file that was put aside') });

export const evidenceListOut = z
  .strictObject({
    data: z.array(evidenceItem),
    missing: z
      .array(z.enum(evidenceKinds))
      .meta({ description: both('该原因通常还需要的材料', 'What a claim of this cause is usually asked to show') }),
    checklist: z.array(checklistItem),
    quarantined: z.array(quarantined),
  })
  .meta({ id: 'EvidenceList' });

export const particularsOut = z
  .strictObject({
    takenAt: z.string().nullable(),
    camera: z.string().nullable(),
    software: z.string().nullable(),
    place: z.strictObject({ latitude: z.string(), longitude: z.string() }).nullable(),
  })
  .meta({
    id: 'CameraParticulars',
    description: both('文件自称的拍摄信息，未经证实', 'What the file says of how it was taken; nobody vouches for it'),
  });

export const evidenceCopyOut = z
  .strictObject({
    keptAsItIs: z
      .enum(['encrypted', 'unreadable', 'signed'])
      .nullable()
      .meta({
        description: both(
          '原样提供的原因：已加密、无法读取、带电子签名（改动会使签名失效）；null 表示已去除',
          'Why it is served as it came: encrypted, unreadable, or signed, so that a change would break the signature; null when it was cleaned',
        ),
      }),
  })
  .meta({ id: 'EvidenceCopy' });

const custodyLink = z
  .strictObject({
    sequence: z.int(),
    evidenceId: idOut('evidence').nullable(),
    action: z.enum(Object.keys(custodyActions) as [keyof typeof custodyActions]),
    actionText: textOut,
    actorId: z.string(),
    actorName: z.string(),
    onBehalfOf: z
      .string()
      .nullable()
      .meta({ description: both('代谁操作；null 为本人', 'For whom it was done; null for nobody else') }),
    occurredAt: instantOut,
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'CustodyLink' });

export const custodyOut = z
  .strictObject({
    data: z.array(custodyLink),
    broken: z
      .strictObject({ at: z.int(), how: z.enum(['missing', 'changed', 'cut_short']), text: textOut })
      .nullable()
      .meta({
        description: both('保管链从何处起不成立；null 为完整', 'Where the chain does not hold; null when it does'),
      }),
  })
  .meta({ id: 'EvidenceCustody', description: both('证据保管链', 'The chain of custody of a case') });

export const evidencePackQuery = z.strictObject({
  lang: z.enum(['zh', 'en']).default('zh'),
  pictures: z
    .enum(['redacted', 'original'])
    .default('redacted')
    .meta({ description: both('有打码副本时用哪一种', 'Which one, where there is a redacted copy') }),
});

export const evidenceRequestIn = z
  .strictObject({
    kinds: z.array(z.enum(evidenceKinds)).min(1).max(evidenceKinds.length),
    channel: z.enum(talkChannels).extract(['portal', 'email']).default('portal'),
    lang: z.enum(['zh', 'en']).default('zh'),
  })
  .meta({ id: 'EvidenceRequestInput' });
