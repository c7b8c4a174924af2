import type { Cause, ClaimKind } from '../claim/claim.ts';
import type { Material } from '../policy/document.ts';
import { type Language, type Text, text } from '../text.ts';
import { type EvidenceKind, evidenceKinds, missingEvidence } from './evidence.ts';
import { evidenceKindText } from './evidence-text.ts';
import { photoHint } from './photo-hints.ts';

/** A line of the list of what a claim has to show. */
export type ChecklistItem = {
  readonly kind: EvidenceKind;
  readonly label: Text;
  /** What a good photo or file of it shows. */
  readonly hint: Text;
  /** How many files of this kind there are. */
  readonly present: number;
  /** Whether the nature of the cause asks for it, or only the policy. */
  readonly askedBy: 'cause' | 'policy';
};

type Given = {
  readonly cause: Cause;
  readonly kind: ClaimKind;
  readonly present: readonly { readonly kind: EvidenceKind }[];
  /** What the policy of the order asks for with this cause. */
  readonly materials: readonly Material[];
};

/** Everything that cause and policy ask to see, with how much of it is there. A hint to people, never a reason to refuse by itself. */
export const evidenceChecklist = ({ cause, kind: claimed, present, materials }: Given): readonly ChecklistItem[] => {
  const byCause = missingEvidence({ cause, kind: claimed }, []);
  const byPolicy = new Set(materials.flatMap((material) => shownBy(material, cause) ?? []));
  return evidenceKinds
    .filter((kind) => byCause.includes(kind) || byPolicy.has(kind))
    .map((kind) => ({
      kind,
      label: evidenceKindText[kind],
      hint: photoHint[kind],
      present: present.filter((file) => file.kind === kind).length,
      askedBy: byCause.includes(kind) ? 'cause' : 'policy',
    }));
};

/** The kind of file that shows a material; null for what is no file (numbers, accounts, things) or is ours already. */
const shownBy = (material: Material, cause: Cause): EvidenceKind | null => {
  switch (material) {
    case 'photos':
      return cause === 'logistics' ? 'logistics' : 'quality_proof';
    case 'test_report':
    case 'medical_proof':
      return 'quality_proof';
    case 'tracking_number':
      return 'logistics';
    case 'chat_record':
      return 'communication';
    case 'payment_record':
      return 'system_log';
    case 'contract_copy':
      return 'contract';
    default:
      return null;
  }
};

const opening = text('您好，为了尽快处理您的退款申请，请补充以下材料：', 'To go on with your refund, please send us:');
const ending = text(
  '您可以在退款进度页面直接拍照上传。缺少某一项也请告诉我们，我们会一起想办法。',
  'You can take and send the photos on the page of your case. If you do not have something, tell us and we will find another way.',
);

/** The message that asks a customer for what is missing. */
export const evidenceRequestWords = (kinds: readonly EvidenceKind[], language: Language): string =>
  [
    opening[language],
    ...kinds.map(
      (kind, at) =>
        `${at + 1}. ${evidenceKindText[kind][language]}${language === 'zh' ? '：' : ': '}${photoHint[kind][language]}`,
    ),
    ending[language],
  ].join('\n');
