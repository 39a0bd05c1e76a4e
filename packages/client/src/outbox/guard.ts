import { IrpError } from '@openirp/core';
import { CitizenError } from '../citizen/citizen-error.ts';
import { meaningOf } from '../code-meanings.ts';
import type { Breaker } from './breaker.ts';
import type { DurableCitizen } from './durable-citizen.ts';
import { failureOf, isOwnRefusal, type OutboxClient } from './outbox-client.ts';

/** A client whose every call is told to the breaker and to the good citizen. */
export function guarded(
  client: OutboxClient,
  gstin: string | null,
  { breaker, citizen }: { readonly breaker: Breaker; readonly citizen: DurableCitizen },
): OutboxClient {
  const watch = async <T>(call: Promise<T>): Promise<T> => {
    try {
      const answer = await call;
      breaker.answered();
      return answer;
    } catch (error) {
      if (error instanceof IrpError) await refused(error);
      // The client's own good citizen says nothing about the line.
      else if (!(error instanceof CitizenError)) breaker.failed(failureOf(error).retryAfterMs);
      throw error;
    }
  };
  const refused = async (error: IrpError): Promise<void> => {
    if (isOwnRefusal(error)) return;
    if (meaningOf(error) === 'hold') breaker.trip();
    else breaker.answered();
    await citizen.count(gstin);
  };
  return {
    generate: (...invoice) => watch(client.generate(...invoice)),
    getByIrn: (...irn) => watch(client.getByIrn(...irn)),
    getByDocument: (...document) => watch(client.getByDocument(...document)),
    cancel: (...cancellation) => watch(client.cancel(...cancellation)),
  };
}
