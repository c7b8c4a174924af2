import { judgeColour } from '@redress/domain';
import { Mark } from '@redress/look';
import { type RoomWords, useRoomWords } from '../../words/room-words.ts';
import './phone-preview.css';
import { faceWords } from './words.ts';

export type ShownFace = {
  readonly name: string;
  readonly colour: string;
  readonly logo: string | null;
  readonly servicePhone: string;
  readonly serviceHours: string;
  readonly welcome: string;
};

type Props = { readonly face: ShownFace; readonly language: 'zh' | 'en' };
type PhoneWords = (typeof faceWords)['zh']['phoneOf'] | RoomWords<typeof faceWords.zh>['en']['phoneOf'];

/** The first page of the portal as a customer's phone shows it, with what is typed and not saved yet. It can be looked at, not used. */
export const PhonePreview = ({ face, language }: Props) => {
  const t = useRoomWords(faceWords);
  const w: PhoneWords = faceWords[language].phoneOf;
  const { letters } = judgeColour(face.colour);
  return (
    <figure className="phone" aria-label={t('preview')} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div className="phone-top">
        {face.logo ? <img src={face.logo} alt="" width="28" height="28" /> : <Mark size={26} />}
        <strong className="break">{face.name}</strong>
      </div>
      <div className="phone-page">
        {face.welcome !== '' && <p className="phone-welcome break">{face.welcome}</p>}
        <p className="phone-title">{w.find}</p>
        <span className="phone-label">{w.number}</span>
        <span className="phone-field" />
        <span className="phone-label">{w.contact}</span>
        <span className="phone-field" />
        <span className="phone-button" style={{ background: face.colour, color: letters }}>
          {w.send}
        </span>
        <span className="phone-link">{w.policy}</span>
        {face.servicePhone !== '' && (
          <span className="phone-label break">
            {w.call.replace('{{phone}}', face.servicePhone)} {face.serviceHours}
          </span>
        )}
      </div>
    </figure>
  );
};
