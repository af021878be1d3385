export default function RecoveryKey({ keyPlace }: { readonly keyPlace: string }) {
  return keyPlace;
}
