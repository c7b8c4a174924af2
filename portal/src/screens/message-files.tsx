import { useMutation, useQuery } from '@tanstack/react-query';
import { attachedFile, type Message, meQuery } from '../api/portal.ts';
import { Wrong } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';

type File = Message['attachments'][number];

/** What goes with a message. Whoever came by a link only reads its name: files are for those who signed in. */
export const MessageFile = ({ file }: { readonly file: File }) => {
  const signedIn = useQuery(meQuery()).data?.by === 'session';
  const open = useMutation({ mutationFn: async () => saveFile(await attachedFile(file), file.fileName) });
  if (!signedIn) return <p className="small">{file.fileName}</p>;
  return (
    <>
      <button type="button" className="plain-button" disabled={open.isPending} onClick={() => open.mutate()}>
        <span aria-hidden="true">📎 </span>
        {file.fileName}
      </button>
      <Wrong error={open.error} />
    </>
  );
};
