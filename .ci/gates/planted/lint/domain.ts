export default function planted(input: any): number {
  const list = [1, 2];
  Promise.resolve(1);
  console.log(process.env['X']);
  void fetch('http://localhost');
  if (list[0] == input) throw 'text';
  return list[5]! + Date.now() + Math.random();
}
