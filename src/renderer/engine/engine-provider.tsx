import { createContext, type ReactNode, use } from 'react';
import type { EngineClient } from './client.ts';

const Engine = createContext<EngineClient | null>(null);

export function EngineProvider({ client, children }: { readonly client: EngineClient; readonly children: ReactNode }) {
  return <Engine value={client}>{children}</Engine>;
}

export function useEngine(): EngineClient {
  const client = use(Engine);
  if (client === null) throw new Error('useEngine outside EngineProvider');
  return client;
}
