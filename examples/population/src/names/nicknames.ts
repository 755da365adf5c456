/** What people are called instead of their given name. Deliberately wider than the list that matching may know. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  William: ['Bill', 'Will', 'Billy', 'Wil'], Robert: ['Bob', 'Rob', 'Bobby'], Richard: ['Dick', 'Rich', 'Ricky'], James: ['Jim', 'Jimmy', 'Jamie'], John: ['Jack', 'Johnny', 'Jac'],
  Margaret: ['Peggy', 'Maggie', 'Marged', 'Meg'], Elizabeth: ['Liz', 'Beth', 'Betty', 'Lisa'], Susan: ['Sue', 'Susie'], Patricia: ['Pat', 'Trish'], Christine: ['Chris', 'Tina'],
  Thomas: ['Tom', 'Tommy', 'Twm'], Michael: ['Mike', 'Mick'], David: ['Dave', 'Dai', 'Davy'], Stephen: ['Steve', 'Ste'], Anthony: ['Tony'], Edward: ['Ted', 'Ed', 'Eddie'],
  Gruffudd: ['Guto', 'Gruff'], Dafydd: ['Dai', 'Daf'], Llewelyn: ['Llew', 'Lyn'], Gwenllian: ['Gwen', 'Gwenno'], Angharad: ['Hari', 'Ani'], Rhiannon: ['Rhi', 'Nonny'],
  Catrin: ['Cat', 'Cati'], Megan: ['Meg', 'Megs'], Siân: ['Siani'], Ieuan: ['Ianto'], Gwilym: ['Gwil'], Geraint: ['Ger'], Owen: ['Now'], Mair: ['Mali', 'Mai'],
  Katie: ['Kate'], Rebecca: ['Becky', 'Beca'], Jessica: ['Jess'], Jennifer: ['Jenny', 'Jen'], Samantha: ['Sam'], Victoria: ['Vicky', 'Tori'], Abigail: ['Abi', 'Abbie'],
  Charlotte: ['Lottie', 'Charlie'], Christopher: ['Chris', 'Kit'], Matthew: ['Matt'], Daniel: ['Dan', 'Danny'], Joshua: ['Josh'], Benjamin: ['Ben'], Samuel: ['Sam'],
  Andrew: ['Andy', 'Drew'], Nicola: ['Nicky'], Kathleen: ['Kath', 'Kathy'], Bernadette: ['Bernie'], Bridget: ['Bridie'], Patrick: ['Paddy', 'Pat'], Gerard: ['Gerry'],
  Terence: ['Terry'], Kenneth: ['Ken'], Ronald: ['Ron'], Raymond: ['Ray'], Philip: ['Phil'], Leslie: ['Les'], Albert: ['Bert'], Reginald: ['Reg'], Dorothy: ['Dot', 'Dolly'],
  Katarzyna: ['Kasia'], Małgorzata: ['Gosia'], Agnieszka: ['Aga'], Aleksandra: ['Ola'], Joanna: ['Asia'], Krzysztof: ['Krzysiek'], Tomasz: ['Tomek'], Jakub: ['Kuba'],
  Alexandru: ['Alex'], Cristian: ['Cristi'], Mihaela: ['Miha'], Gurpreet: ['Preet'], Harpreet: ['Harry'], Jaspal: ['Jas'], Balwinder: ['Bal'], Emmanuel: ['Emma', 'Manny'],
  Oluwaseun: ['Seun'], Chukwuemeka: ['Emeka'], Funmilayo: ['Funmi'], Temitope: ['Temi'], Mohammed: ['Mo'], Abdirahman: ['Abdi'], Haoran: ['Howard'], 'Wai-Yee': ['Winnie'], Jun: ['Jason'],
};
