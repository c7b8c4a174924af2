import { contrastText, judgeColour } from '@redress/domain';
import { Input } from 'antd';
import { useRoomWords } from '../../words/room-words.ts';
import { faceWords } from './words.ts';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (colour: string) => void;
};

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** A colour by picker or by its digits, with what it means for those who have to read it. */
export const ColourField = ({ id, value = '', onChange }: Props) => {
  const w = useRoomWords(faceWords);
  const set = (colour: string): void => onChange?.(colour.trim().toLowerCase());
  return (
    <div>
      <div className="colour-row">
        <input
          type="color"
          aria-label={w('pick')}
          value={isColour(value) ? value : '#000000'}
          onChange={({ target }) => set(target.value)}
        />
        <Input
          {...(id !== undefined && { id })}
          value={value}
          maxLength={7}
          aria-describedby="colour-verdict"
          onChange={({ target }) => set(target.value)}
        />
      </div>
      <p id="colour-verdict" className="small" role="status" style={{ margin: '6px 0 0', minHeight: 38 }}>
        {isColour(value) ? verdictOn(value, w) : w('wrong')}
      </p>
    </div>
  );
};

const verdictOn = (colour: string, w: ReturnType<typeof useRoomWords<typeof faceWords.zh>>): string => {
  const { isSeen, againstPage, againstLetters, letters } = judgeColour(colour);
  const page = contrastText(againstPage);
  return isSeen ? w('seen', { letters: w(letters), ratio: contrastText(againstLetters), page }) : w('pale', { page });
};
