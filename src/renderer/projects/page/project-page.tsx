export default function ProjectPage({ id }: { readonly id: string }) {
  return id;
}
