import { UploadOutlined } from '@ant-design/icons';
import { Button, Progress, Upload } from 'antd';

type Props = {
  readonly label: string;
  readonly file: File | null;
  readonly pick: (file: File | null) => void;
  /** Null while nothing is on its way. */
  readonly percent: number | null;
};

/** One file, and how much of it has gone up. */
export const FileUpload = ({ label, file, pick, percent }: Props) => (
  <>
    <Upload
      maxCount={1}
      fileList={file ? [{ uid: file.name, name: file.name }] : []}
      beforeUpload={(chosen) => {
        pick(chosen);
        return false;
      }}
      onRemove={() => pick(null)}
    >
      <Button icon={<UploadOutlined />}>{label}</Button>
    </Upload>
    {percent !== null && <Progress percent={percent} size="small" aria-label={label} />}
  </>
);
