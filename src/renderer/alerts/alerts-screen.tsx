export default function AlertsScreen() {
  return null;
}
