import { readFileSync, readdirSync } from 'node:fs';
import { findingsOf } from '/tmp/wt/an/lambda/evidence/analyse.ts';
import { figuresOf } from '/tmp/wt/an/tools/evaluation/figures.ts';
import { lessonFrom, learn } from '/tmp/wt/an/tools/training/learn.ts';
import { modelsOf } from '/tmp/wt/an/tools/training/cross-validate.ts';
import { readPriors } from '/tmp/wt/an/tools/train.ts';
const dir='/tmp/wt/an/models/evidence/answers/';
const load=(f:string)=>readFileSync(f,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l));
const files=readdirSync(dir+'development').filter(f=>f.endsWith('.jsonl')).sort();
const all=Object.fromEntries(files.map(f=>[f,load(dir+'development/'+f).map(lessonFrom)]));
const locked=load(dir+'locked/mixed.jsonl').map(lessonFrom);
const priors=readPriors();
const [,,mode='groups',...rest]=process.argv;
const show=(name:string,lessons:any[],found:any[])=>{
  const f:any=figuresOf(lessons.map(l=>l.answer),found);
  return f;
};
function out(name:string,f:any){console.log(name.padEnd(18),Object.entries(f).length>0?JSON.stringify(f,(k,v)=>typeof v==='number'?Math.round(v*1000)/1000:v):'')}
export {all,locked,files,priors,learn,modelsOf,findingsOf,figuresOf,show,out};
