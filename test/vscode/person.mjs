export async function actAsPerson() {
  return { passed: 0, failed: 0, skipped: 0 };
}
