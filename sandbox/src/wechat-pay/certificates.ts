import { rfc3339 } from './beijing-time.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';
import { sealResource } from './signature.ts';

/** `GET /v3/certificates`: every platform certificate, sealed with the APIv3 key. A merchant in public-key mode has none. */
export function listCertificates(room: Room, { apiV3Key, verification }: Merchant): Answer {
  if (verification === 'public-key') return problem('RESOURCE_NOT_EXISTS', '无可用的平台证书，请使用微信支付公钥');
  const data = room.book.certificates.map(({ serial, pem, from, until }, index) => {
    const nonce = `c${String(index).padStart(11, '0')}`;
    return {
      serial_no: serial,
      effective_time: rfc3339(from),
      expire_time: rfc3339(until),
      encrypt_certificate: {
        algorithm: 'AEAD_AES_256_GCM',
        nonce,
        associated_data: 'certificate',
        ciphertext: sealResource(pem, apiV3Key, nonce, 'certificate'),
      },
    };
  });
  return { status: 200, body: { data } };
}
