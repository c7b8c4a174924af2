import { payeeKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Case } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { CasePayee } from '../../forms/case-payee.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';

/**
 * Accounts that the customer named for money which cannot go back the way it came. It stands beside the payouts and not in the
 * dialog that pays again, because whoever writes an account down is not the one who approves paying to it.
 */
export const CasePayees = ({ refundCase: { id, status } }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const say = useSay();
  const may = useMay();
  const [naming, setNaming] = useState(false);
  const payees = useQuery(ask.payees(id)).data?.data ?? [];
  const wanted = status === 'action_required';
  if (!wanted && payees.length === 0) return null;
  return (
    <section className="panel">
      <h2 style={{ margin: 0, fontSize: 14 }}>{t('payee.panel')}</h2>
      {payees.map((payee) => (
        <div key={payee.id} className="case-line">
          <div className="card-line">
            <span>{payee.bankName ?? say(payeeKindText[payee.kind])}</span>
            <span className="number">{payee.account}</span>
          </div>
          <div className="card-line">
            <span className="grey small">
              {payee.name} · {payee.recordedBy.name}
            </span>
            <span className="grey small">
              {t('payee.consented')} <When at={payee.consent.at} />
            </span>
          </div>
        </div>
      ))}
      {wanted && (
        <Button
          className="no-print"
          disabled={!may('cases:assess')}
          title={may('cases:assess') ? undefined : t('move.noScope')}
          onClick={() => setNaming(true)}
        >
          {t('payee.record')}
        </Button>
      )}
      {naming && <CasePayee caseId={id} close={() => setNaming(false)} />}
    </section>
  );
};
