import { queryOptions } from '@tanstack/react-query';
import { call, download } from '../../../api/client.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type EvidenceItem = ReplyFor<'listEvidence'>['data'][number];
export type EvidenceList = ReplyFor<'listEvidence'>;

/** Bytes of evidence never change, and every look at them is written down, so nothing but a person has them fetched again. */
const kept = { staleTime: 'static', gcTime: 60_000 } as const;

export const askThumbnail = (id: string, evidenceId: string) =>
  queryOptions({
    ...kept,
    queryKey: ['evidence-thumbnail', id, evidenceId],
    queryFn: ({ signal }) => download('getEvidenceThumbnail', { params: { id, evidenceId }, signal }),
  });

/** The file as it is shown: without the particulars of the camera; or one of its redacted copies. */
export const askShown = (id: string, evidenceId: string, redactionId: string | null) =>
  queryOptions({
    ...kept,
    queryKey: ['evidence-shown', id, evidenceId, redactionId],
    queryFn: ({ signal }) =>
      redactionId === null
        ? download('getEvidenceFile', { params: { id, evidenceId }, query: { copy: 'clean', use: 'view' }, signal })
        : download('getRedactionFile', { params: { id, evidenceId, redactionId }, signal }),
  });

export const askParticulars = (id: string, evidenceId: string) =>
  queryOptions({
    ...kept,
    queryKey: ['evidence-particulars', id, evidenceId],
    queryFn: ({ signal }) => call('getEvidenceParticulars', { params: { id, evidenceId }, signal }),
  });

/** Whether others see this file without what it says of its making. */
export const askCopy = (id: string, evidenceId: string) =>
  queryOptions({
    ...kept,
    queryKey: ['evidence-copy', id, evidenceId],
    queryFn: ({ signal }) => call('getEvidenceCopy', { params: { id, evidenceId }, signal }),
  });

export const askCustody = (id: string) =>
  queryOptions({
    queryKey: ['evidence-custody', id],
    queryFn: ({ signal }) => call('getEvidenceCustody', { params: { id }, signal }),
  });
