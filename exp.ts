import { readFileSync, readdirSync } from 'node:fs';
import { findingsOf } from './lambda/evidence/analyse.ts';
import { figuresOf } from './tools/evaluation/figures.ts';
import { tableOf, confusionOf, quotesLine } from './tools/evaluation/table.ts';
import { learn } from './tools/training/learn.ts';
import { lessonFrom } from './tools/training/lesson.ts';
import { modelsOf } from './tools/training/cross-validate.ts';
import { readPriors } from './tools/train.ts';
const dir='/tmp/wt/an/models/evidence/answers/';
const load=(f:string)=>readFileSync(f,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l));
const files=readdirSync(dir+'development').filter(f=>f.endsWith('.jsonl')).sort();
export const all:any=Object.fromEntries(files.map(f=>[f,load(dir+'development/'+f).map(lessonFrom)]));
export const locked=load(dir+'locked/mixed.jsonl').map(lessonFrom);
export const GR=[['care','offices','hard','rarer','figures','voice-measures','plain'],['works','real-speech','trades','orders','noisy','borders','many-trades','first-words'],['voice-teams','contrasts','voice-software','sources','voice-loops','stories','products','office-stories','loops']].map(g=>g.map(x=>x+'.jsonl'));
const print=(fig:any)=>console.log(tableOf(fig)+'\n'+confusionOf(fig)+'\n'+quotesLine(fig));
const mode=process.argv[2]??'groups';
const pl:any[]=[],pf:any[]=[];
if(mode==='groups')for(const g of GR){
  const m=modelsOf(learn(files.filter(f=>!g.includes(f)).flatMap(f=>all[f]),readPriors()));
  for(const f of g)for(const l of all[f]??[]){pl.push(l);pf.push(findingsOf(l.reading,m))}
}
if(mode==='groups')print(figuresOf(pl.map(l=>l.answer),pf));
if(mode==='locked'){const m=modelsOf(learn(files.flatMap(f=>all[f]),readPriors()));print(figuresOf(locked.map(l=>l.answer),locked.map(l=>findingsOf(l.reading,m))))}
if(mode==='groups'){const c:any={};pl.forEach((l,i)=>{const k=`${l.answer.labels.evidenceFirst}>${pf[i].labels.evidenceFirst}`;c[k]=(c[k]??0)+1});console.log(c);
 const {writeFileSync}=await import('node:fs');writeFileSync('/tmp/an-pred.json',JSON.stringify(pl.map((l,i)=>({a:l.answer,p:pf[i].labels,o:pf[i].order,q:Object.fromEntries(pf[i].findings.map((f:any)=>[f.label,f.quotes.map((q:any)=>q.text)]))}))));}
