import type { ObjectStoreConnection } from './object-store-props';

/**
 * The settings by which all newer SDKs of AWS stop adding checksums that other stores do not know (AWS SDKs and Tools Reference Guide, "Data
 * Integrity Protections for Amazon S3": Java from 2.30 and Python from 1.36 of boto3 read both variables).
 */
export function checksumSettings({
  checksums,
}: ObjectStoreConnection): Readonly<Record<string, string | undefined>> {
  return { requestChecksumCalculation: checksums, responseChecksumValidation: checksums };
}
