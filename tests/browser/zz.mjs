import { launch } from "./lib/browser.mjs";
const base=process.argv[2]; const list=process.argv.slice(3);
const b=await launch();
for (const [i,spec] of list.entries()) {
  const [path,w='1440',scheme='light']=spec.split('@');
  const c=await b.newContext({viewport:{width:+w,height:900},colorScheme:scheme,locale:'ca'});
  const p=await c.newPage(); const errs=[]; p.on('console',m=>{if(m.type()==='error')errs.push(m.text())});
  if(process.env.WHO){await p.goto(base+'/sign-in');await p.getByRole('button',{name:process.env.WHO}).first().click();await p.waitForLoadState();}
  const r=await p.goto(base+path); await p.waitForTimeout(300);
  const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth);
  await p.screenshot({path:`/work/scratch/shots/z${i}.png`,fullPage:true});
  console.log(i,spec,r.status(),'overflow',over,errs.slice(0,2).join('|'), (await p.content()).match(/\b(activities|groups|members)-[a-z-]{4,}/g)?.filter(x=>!x.includes('.')).slice(0,5));
  await c.close();
}
await b.close();
