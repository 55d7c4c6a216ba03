/** The one statement a bucket's policy has while it is in quarantine. */
export const QUARANTINE = 'HoldfastQuarantine';

/**
 * Denies everything about a bucket and its objects to everybody but `keepsAccess` (patterns of ARNs). Whoever is not
 * signed in has no ARN and is denied too. One line, as S3 stores policies.
 */
export const quarantinePolicy = (bucketArn: string, keepsAccess: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: QUARANTINE,
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { ArnNotLike: { 'aws:PrincipalArn': keepsAccess } },
      },
    ],
  });

/** Whether a policy is ours. */
export const isQuarantine = (policy: string | null): boolean => policy?.includes(`"Sid":"${QUARANTINE}"`) === true;
