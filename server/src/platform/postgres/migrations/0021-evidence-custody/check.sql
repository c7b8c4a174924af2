do $$
begin
  assert not has_table_privilege('redress_app', 'evidence_custody', 'insert'), 'only append_custody adds a link';
  assert not has_table_privilege('redress_app', 'evidence_custody_head', 'update'), 'only append_custody moves the head';
  assert not has_table_privilege('redress_app', 'evidence_redaction', 'update'), 'a redaction stands as it was made';
  assert not has_table_privilege('redress_app', 'evidence_quarantine', 'delete'), 'what was quarantined stays on record';
  assert not exists (
    select 1 from evidence e where not exists (
      select 1 from evidence_custody c where c.merchant_id = e.merchant_id and c.case_id = e.case_id and c.evidence_id = e.evidence_id
        and c.action = 'taken_in')), 'every file begins its chain with its intake';
end $$;
