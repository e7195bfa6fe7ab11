import {all,files,locked} from './exp-lib.ts';
import { writeFileSync } from 'node:fs';
import { LABELS } from './lambda/evidence/findings.ts';
import { says } from './lambda/evidence/units.ts';
const rows:any[]=[];
for(const [f,ls] of [...Object.entries(all),['LOCKED',locked]] as any)for(const l of ls){
  rows.push({f,id:l.answer.id,every:!!l.answer.every,labels:l.answer.labels,
   u:l.reading.units.map((u:any)=>u.quantity&&says(u.quantity)?`#${u.quantity.kind}`:u.text),
   n:l.reading.units.map((u:any)=>u.quantity&&says(u.quantity)?1:0),
   y:LABELS.map((lab:any)=>l.reading.units.map((u:any)=>l.spans[lab].some((s:any)=>u.start<s.end&&u.end>s.start)?1:0))});
}
writeFileSync('/tmp/emb/dump.json',JSON.stringify({LABELS,rows}));console.log(rows.length);
