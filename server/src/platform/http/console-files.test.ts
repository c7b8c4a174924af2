import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { registerConsole } from './console-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-console-'));
const [built, empty] = [join(folder, 'built'), join(folder, 'empty')];
mkdirSync(join(built, 'assets'), { recursive: true });
mkdirSync(empty);
writeFileSync(join(built, 'index.html'), '<!doctype html><title>退还</title>');
writeFileSync(join(built, 'assets', 'index-a1.js'), 'export {};');
writeFileSync(join(folder, 'secret.txt'), 'of the house only');
const [http, bare] = [fastify(), fastify()];
registerConsole(http, built);
registerConsole(bare, empty);
afterAll(async () => {
  await Promise.all([http.close(), bare.close()]);
  rmSync(folder, { recursive: true });
});

describe('the console', () => {
  it.each(['/console/', '/console/cases', '/console/cases/case_01?tab=1'])('answers %s with its page', async (url) => {
    const reply = await http.inject(url);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('退还');
    expect(reply.headers['cache-control']).toBe('public, max-age=0');
    expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('lets the browser keep hashed files for good', async () => {
    const reply = await http.inject('/console/assets/index-a1.js');
    expect(reply.headers['content-type']).toContain('javascript');
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('has no page for a script that is not there, which an old tab may ask for', async () => {
    expect((await http.inject('/console/assets/index-b2.js')).statusCode).toBe(404);
  });

  it.each(['/', '/console'])('is where %s leads', async (url) => {
    const reply = await http.inject(url);
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/console/']);
  });

  it.each(['/console/assets/../../secret.txt', '/console/assets/..%2f..%2fsecret.txt', '/console/%2e%2e/secret.txt'])(
    'never leaves its folder: %s',
    async (url) => {
      expect((await http.inject(url)).body).not.toContain('of the house only');
    },
  );

  it('says how it is built when it is not', async () => {
    const reply = await bare.inject('/console/cases');
    expect(reply.statusCode).toBe(503);
    expect(reply.body).toContain('npm run build -w console');
  });
});
