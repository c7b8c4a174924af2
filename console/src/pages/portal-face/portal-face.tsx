import { useQuery } from '@tanstack/react-query';
import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { useDone } from '../../forms/use-done.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ColourField, isColour } from './colour-field.tsx';
import { FaceLogo } from './face-logo.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { askFace, type Face, logoOf } from './queries.ts';
import { faceWords } from './words.ts';

/** How the portal looks to customers, beside the phone that shows it. */
export const PortalFace = () => {
  const w = useRoomWords(faceWords);
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
      </div>
      <p className="grey" style={{ marginTop: 0 }}>
        {w('hint')}
      </p>
      <ScopeNote scope="stores:write" moves={w('save')} />
      <Loaded of={useQuery(askFace())} rows={10}>
        {(face) => <FaceDesk of={face} />}
      </Loaded>
    </>
  );
};

type Fields = {
  readonly slug: string;
  readonly displayName?: string;
  readonly colour: string;
  readonly servicePhone?: string;
  readonly serviceHours?: string;
  readonly welcome?: { readonly zh?: string; readonly en?: string };
};

const FaceDesk = ({ of }: { readonly of: Face }) => {
  const w = useRoomWords(faceWords);
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  const [logoChanges, setLogoChanges] = useState(0);
  const [form] = Form.useForm<Fields>();
  const typed = Form.useWatch((values: Fields) => values, form);
  const save = useMove(
    'setPortalFace',
    useDone(w('saved'), () => undefined),
  );
  useFieldErrors(form, save.error);
  const logo = logoOf(of, logoChanges);
  const colour = typed?.colour ?? of.colour;
  return (
    <div className="face-desk">
      <div className="stack">
        <section className="panel">
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={fieldsOf(of)}
            onFinish={(fields) => save.mutate({ body: bodyOf(fields) })}
          >
            <FaceFields />
            <ProblemAlert error={save.error} />
            <MoveButton scope="stores:write" type="primary" htmlType="submit" loading={save.isPending}>
              {w('save')}
            </MoveButton>
          </Form>
        </section>
        <FaceLogo logo={logo} changed={() => setLogoChanges((count) => count + 1)} />
      </div>
      <section className="panel stack">
        <div className="card-line">
          <h2>{w('preview')}</h2>
          <Segmented
            size="small"
            aria-label={w('previewLanguage')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <PhonePreview
          language={language}
          face={{
            name: typed?.displayName?.trim() || of.name,
            colour: isColour(colour) ? colour : of.colour,
            logo,
            servicePhone: typed?.servicePhone?.trim() ?? '',
            serviceHours: typed?.serviceHours?.trim() ?? '',
            welcome: typed?.welcome?.[language]?.trim() ?? '',
          }}
        />
        <a href={`/portal/${encodeURIComponent(of.slug)}/`} target="_blank" rel="noreferrer">
          {w('open')}
        </a>
      </section>
    </div>
  );
};

const FaceFields = () => {
  const w = useRoomWords(faceWords);
  return (
    <>
      <Form.Item
        name="slug"
        label={w('slug')}
        extra={w('slugHint')}
        rules={[{ required: true, whitespace: true, message: w('required') }]}
      >
        <Input maxLength={60} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="displayName" label={w('name')} extra={w('nameHint')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="colour" label={w('colour')}>
        <ColourField />
      </Form.Item>
      <Form.Item name={['welcome', 'zh']} label={w('welcomeZh')} extra={w('welcomeHint')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name={['welcome', 'en']} label={w('welcomeEn')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="servicePhone" label={w('phone')}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
        <Form.Item name="serviceHours" label={w('hours')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
};

/** A merchant that has set nothing yet is known by its id, which is no address to give away. */
const fieldsOf = (face: Face): Partial<Fields> => ({
  slug: face.slug.startsWith('mer_') ? '' : face.slug,
  displayName: face.name,
  colour: face.colour,
  servicePhone: face.servicePhone ?? '',
  serviceHours: face.serviceHours ?? '',
  welcome: face.welcome ?? {},
});

/** Half a welcome goes to the server as it is, which says what is missing beside its field. */
const bodyOf = ({ slug, displayName, colour, servicePhone, serviceHours, welcome }: Fields) => {
  const [zh, en] = [welcome?.zh?.trim() ?? '', welcome?.en?.trim() ?? ''];
  return {
    slug: slug.trim(),
    displayName: displayName?.trim() || null,
    colour,
    servicePhone: servicePhone?.trim() || null,
    serviceHours: serviceHours?.trim() || null,
    welcome: zh === '' && en === '' ? null : { zh, en },
  };
};
