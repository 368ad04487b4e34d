export default function FloorPage() {
  return <p>Kosong</p>;
}
