import type { FakeSource } from '../src/testing/conformance/specimen.ts';
import { FakeRegister, sourceOf } from '../template/test/fake-register.ts';

/** The example's register without a socket: as quick as a function call, for a kit that reads it some thousand times. */
export function registerInMemory(mode: 'full' | 'delta' | 'push'): FakeSource {
  const register = new FakeRegister(mode === 'full' ? 'full' : 'delta');
  return sourceOf(register, 'https://register.example', { network: register.answer, close: () => undefined });
}
