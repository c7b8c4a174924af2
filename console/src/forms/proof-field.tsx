import { evidenceKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/queries.ts';
import { useSay } from '../words/use-words.ts';

/** Which piece of the case's evidence proves what is recorded by hand; it is attached to the case before. */
export const ProofField = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation();
  const say = useSay();
  const { data, isPending } = useQuery(ask.evidence(caseId));
  return (
    <Form.Item
      name="evidenceId"
      label={t('payouts.proof')}
      extra={t('payouts.proofHint')}
      rules={[{ required: true, message: t('claim.required') }]}
    >
      <Select
        loading={isPending}
        options={data?.data.map(({ id, kind, fileName }) => ({
          value: id,
          label: `${say(evidenceKindText[kind])} · ${fileName}`,
        }))}
      />
    </Form.Item>
  );
};
