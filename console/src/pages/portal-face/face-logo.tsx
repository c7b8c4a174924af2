import { UploadOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { faceWords } from './words.ts';

type Props = { readonly logo: string | null; readonly changed: () => void };

/** The logo, another one, or none. The server tells by its content whether a file is a picture. */
export const FaceLogo = ({ logo, changed }: Props) => {
  const w = useRoomWords(faceWords);
  const upload = useMove('setPortalLogo', useDone(w('uploaded'), changed));
  const drop = useMove('dropPortalLogo', useDone(w('dropped'), changed));
  return (
    <section className="panel stack" aria-label={w('logo')}>
      <h2>{w('logo')}</h2>
      <div className="row" style={{ minHeight: 64 }}>
        {logo ? (
          <img src={logo} alt={w('logo')} width="64" height="64" style={{ objectFit: 'contain' }} />
        ) : (
          <span className="grey">{w('noLogo')}</span>
        )}
      </div>
      <span className="grey small">{w('logoHint')}</span>
      <div className="row">
        <Upload
          accept="image/png,image/jpeg,image/webp"
          fileList={[]}
          beforeUpload={(file) => {
            upload.mutate({ body: {}, file });
            return false;
          }}
        >
          <MoveButton scope="stores:write" icon={<UploadOutlined />} loading={upload.isPending}>
            {w('upload')}
          </MoveButton>
        </Upload>
        {logo && (
          <MoveButton scope="stores:write" loading={drop.isPending} onClick={() => drop.mutate({})}>
            {w('drop')}
          </MoveButton>
        )}
      </div>
      <ProblemAlert error={upload.error ?? drop.error} />
    </section>
  );
};
