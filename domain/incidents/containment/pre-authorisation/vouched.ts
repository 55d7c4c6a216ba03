import type { SignalPrincipal } from '../../../../contracts/signal.ts';
import type { NamedBy } from '../../state.ts';

/** Who named the credential: a voice of a principal whose name was erased names nobody. */
export const voicesFor = (
  accessKey: string,
  voices: readonly NamedBy[],
  principalAt: (ref: string) => SignalPrincipal | undefined,
): NamedBy[] => voices.filter(({ principal }) => principalAt(principal)?.credentialUid === accessKey);

/** How sure the proven senders are that this credential is abused, 0 to 100; undefined when no proven sender named it. */
export const vouchedFor = (
  voices: readonly NamedBy[],
  sourceConfidence: Readonly<Record<string, number>>,
): number | undefined => {
  const sure = voices
    .filter(({ authenticated }) => authenticated)
    .map(({ source, confidence }) => confidence ?? sourceConfidence[source] ?? 0);
  return sure.length === 0 ? undefined : Math.max(...sure);
};
