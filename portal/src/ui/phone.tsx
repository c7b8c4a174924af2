import type { Shop } from '../api/portal.ts';
import { useWords } from '../words/words.ts';

/** A person is always one tap away. */
export const Phone = ({ shop }: { readonly shop: Shop }) => {
  const { t } = useWords();
  if (shop.servicePhone === null) return null;
  return (
    <p>
      <a href={`tel:${shop.servicePhone.replaceAll(/[^0-9+]/g, '')}`}>
        {t('shop.callHours', { phone: shop.servicePhone, hours: shop.serviceHours ?? '' })}
      </a>
    </p>
  );
};
