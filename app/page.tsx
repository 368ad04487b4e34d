export default function HomePage() {
  return <h1>Bina</h1>;
}
