using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Start;

/// <summary>Two hundred classes, as a program has them: each one's code is compiled when it is called first.</summary>
internal static class Subscribers
{
    public static void AddSubscribers(ContainerBuilder builder)
    {
        builder.RegisterSubscriber<Subscriber000>();
        builder.RegisterSubscriber<Subscriber001>();
        builder.RegisterSubscriber<Subscriber002>();
        builder.RegisterSubscriber<Subscriber003>();
        builder.RegisterSubscriber<Subscriber004>();
        builder.RegisterSubscriber<Subscriber005>();
        builder.RegisterSubscriber<Subscriber006>();
        builder.RegisterSubscriber<Subscriber007>();
        builder.RegisterSubscriber<Subscriber008>();
        builder.RegisterSubscriber<Subscriber009>();
        builder.RegisterSubscriber<Subscriber010>();
        builder.RegisterSubscriber<Subscriber011>();
        builder.RegisterSubscriber<Subscriber012>();
        builder.RegisterSubscriber<Subscriber013>();
        builder.RegisterSubscriber<Subscriber014>();
        builder.RegisterSubscriber<Subscriber015>();
        builder.RegisterSubscriber<Subscriber016>();
        builder.RegisterSubscriber<Subscriber017>();
        builder.RegisterSubscriber<Subscriber018>();
        builder.RegisterSubscriber<Subscriber019>();
        builder.RegisterSubscriber<Subscriber020>();
        builder.RegisterSubscriber<Subscriber021>();
        builder.RegisterSubscriber<Subscriber022>();
        builder.RegisterSubscriber<Subscriber023>();
        builder.RegisterSubscriber<Subscriber024>();
        builder.RegisterSubscriber<Subscriber025>();
        builder.RegisterSubscriber<Subscriber026>();
        builder.RegisterSubscriber<Subscriber027>();
        builder.RegisterSubscriber<Subscriber028>();
        builder.RegisterSubscriber<Subscriber029>();
        builder.RegisterSubscriber<Subscriber030>();
        builder.RegisterSubscriber<Subscriber031>();
        builder.RegisterSubscriber<Subscriber032>();
        builder.RegisterSubscriber<Subscriber033>();
        builder.RegisterSubscriber<Subscriber034>();
        builder.RegisterSubscriber<Subscriber035>();
        builder.RegisterSubscriber<Subscriber036>();
        builder.RegisterSubscriber<Subscriber037>();
        builder.RegisterSubscriber<Subscriber038>();
        builder.RegisterSubscriber<Subscriber039>();
        builder.RegisterSubscriber<Subscriber040>();
        builder.RegisterSubscriber<Subscriber041>();
        builder.RegisterSubscriber<Subscriber042>();
        builder.RegisterSubscriber<Subscriber043>();
        builder.RegisterSubscriber<Subscriber044>();
        builder.RegisterSubscriber<Subscriber045>();
        builder.RegisterSubscriber<Subscriber046>();
        builder.RegisterSubscriber<Subscriber047>();
        builder.RegisterSubscriber<Subscriber048>();
        builder.RegisterSubscriber<Subscriber049>();
        builder.RegisterSubscriber<Subscriber050>();
        builder.RegisterSubscriber<Subscriber051>();
        builder.RegisterSubscriber<Subscriber052>();
        builder.RegisterSubscriber<Subscriber053>();
        builder.RegisterSubscriber<Subscriber054>();
        builder.RegisterSubscriber<Subscriber055>();
        builder.RegisterSubscriber<Subscriber056>();
        builder.RegisterSubscriber<Subscriber057>();
        builder.RegisterSubscriber<Subscriber058>();
        builder.RegisterSubscriber<Subscriber059>();
        builder.RegisterSubscriber<Subscriber060>();
        builder.RegisterSubscriber<Subscriber061>();
        builder.RegisterSubscriber<Subscriber062>();
        builder.RegisterSubscriber<Subscriber063>();
        builder.RegisterSubscriber<Subscriber064>();
        builder.RegisterSubscriber<Subscriber065>();
        builder.RegisterSubscriber<Subscriber066>();
        builder.RegisterSubscriber<Subscriber067>();
        builder.RegisterSubscriber<Subscriber068>();
        builder.RegisterSubscriber<Subscriber069>();
        builder.RegisterSubscriber<Subscriber070>();
        builder.RegisterSubscriber<Subscriber071>();
        builder.RegisterSubscriber<Subscriber072>();
        builder.RegisterSubscriber<Subscriber073>();
        builder.RegisterSubscriber<Subscriber074>();
        builder.RegisterSubscriber<Subscriber075>();
        builder.RegisterSubscriber<Subscriber076>();
        builder.RegisterSubscriber<Subscriber077>();
        builder.RegisterSubscriber<Subscriber078>();
        builder.RegisterSubscriber<Subscriber079>();
        builder.RegisterSubscriber<Subscriber080>();
        builder.RegisterSubscriber<Subscriber081>();
        builder.RegisterSubscriber<Subscriber082>();
        builder.RegisterSubscriber<Subscriber083>();
        builder.RegisterSubscriber<Subscriber084>();
        builder.RegisterSubscriber<Subscriber085>();
        builder.RegisterSubscriber<Subscriber086>();
        builder.RegisterSubscriber<Subscriber087>();
        builder.RegisterSubscriber<Subscriber088>();
        builder.RegisterSubscriber<Subscriber089>();
        builder.RegisterSubscriber<Subscriber090>();
        builder.RegisterSubscriber<Subscriber091>();
        builder.RegisterSubscriber<Subscriber092>();
        builder.RegisterSubscriber<Subscriber093>();
        builder.RegisterSubscriber<Subscriber094>();
        builder.RegisterSubscriber<Subscriber095>();
        builder.RegisterSubscriber<Subscriber096>();
        builder.RegisterSubscriber<Subscriber097>();
        builder.RegisterSubscriber<Subscriber098>();
        builder.RegisterSubscriber<Subscriber099>();
        builder.RegisterSubscriber<Subscriber100>();
        builder.RegisterSubscriber<Subscriber101>();
        builder.RegisterSubscriber<Subscriber102>();
        builder.RegisterSubscriber<Subscriber103>();
        builder.RegisterSubscriber<Subscriber104>();
        builder.RegisterSubscriber<Subscriber105>();
        builder.RegisterSubscriber<Subscriber106>();
        builder.RegisterSubscriber<Subscriber107>();
        builder.RegisterSubscriber<Subscriber108>();
        builder.RegisterSubscriber<Subscriber109>();
        builder.RegisterSubscriber<Subscriber110>();
        builder.RegisterSubscriber<Subscriber111>();
        builder.RegisterSubscriber<Subscriber112>();
        builder.RegisterSubscriber<Subscriber113>();
        builder.RegisterSubscriber<Subscriber114>();
        builder.RegisterSubscriber<Subscriber115>();
        builder.RegisterSubscriber<Subscriber116>();
        builder.RegisterSubscriber<Subscriber117>();
        builder.RegisterSubscriber<Subscriber118>();
        builder.RegisterSubscriber<Subscriber119>();
        builder.RegisterSubscriber<Subscriber120>();
        builder.RegisterSubscriber<Subscriber121>();
        builder.RegisterSubscriber<Subscriber122>();
        builder.RegisterSubscriber<Subscriber123>();
        builder.RegisterSubscriber<Subscriber124>();
        builder.RegisterSubscriber<Subscriber125>();
        builder.RegisterSubscriber<Subscriber126>();
        builder.RegisterSubscriber<Subscriber127>();
        builder.RegisterSubscriber<Subscriber128>();
        builder.RegisterSubscriber<Subscriber129>();
        builder.RegisterSubscriber<Subscriber130>();
        builder.RegisterSubscriber<Subscriber131>();
        builder.RegisterSubscriber<Subscriber132>();
        builder.RegisterSubscriber<Subscriber133>();
        builder.RegisterSubscriber<Subscriber134>();
        builder.RegisterSubscriber<Subscriber135>();
        builder.RegisterSubscriber<Subscriber136>();
        builder.RegisterSubscriber<Subscriber137>();
        builder.RegisterSubscriber<Subscriber138>();
        builder.RegisterSubscriber<Subscriber139>();
        builder.RegisterSubscriber<Subscriber140>();
        builder.RegisterSubscriber<Subscriber141>();
        builder.RegisterSubscriber<Subscriber142>();
        builder.RegisterSubscriber<Subscriber143>();
        builder.RegisterSubscriber<Subscriber144>();
        builder.RegisterSubscriber<Subscriber145>();
        builder.RegisterSubscriber<Subscriber146>();
        builder.RegisterSubscriber<Subscriber147>();
        builder.RegisterSubscriber<Subscriber148>();
        builder.RegisterSubscriber<Subscriber149>();
        builder.RegisterSubscriber<Subscriber150>();
        builder.RegisterSubscriber<Subscriber151>();
        builder.RegisterSubscriber<Subscriber152>();
        builder.RegisterSubscriber<Subscriber153>();
        builder.RegisterSubscriber<Subscriber154>();
        builder.RegisterSubscriber<Subscriber155>();
        builder.RegisterSubscriber<Subscriber156>();
        builder.RegisterSubscriber<Subscriber157>();
        builder.RegisterSubscriber<Subscriber158>();
        builder.RegisterSubscriber<Subscriber159>();
        builder.RegisterSubscriber<Subscriber160>();
        builder.RegisterSubscriber<Subscriber161>();
        builder.RegisterSubscriber<Subscriber162>();
        builder.RegisterSubscriber<Subscriber163>();
        builder.RegisterSubscriber<Subscriber164>();
        builder.RegisterSubscriber<Subscriber165>();
        builder.RegisterSubscriber<Subscriber166>();
        builder.RegisterSubscriber<Subscriber167>();
        builder.RegisterSubscriber<Subscriber168>();
        builder.RegisterSubscriber<Subscriber169>();
        builder.RegisterSubscriber<Subscriber170>();
        builder.RegisterSubscriber<Subscriber171>();
        builder.RegisterSubscriber<Subscriber172>();
        builder.RegisterSubscriber<Subscriber173>();
        builder.RegisterSubscriber<Subscriber174>();
        builder.RegisterSubscriber<Subscriber175>();
        builder.RegisterSubscriber<Subscriber176>();
        builder.RegisterSubscriber<Subscriber177>();
        builder.RegisterSubscriber<Subscriber178>();
        builder.RegisterSubscriber<Subscriber179>();
        builder.RegisterSubscriber<Subscriber180>();
        builder.RegisterSubscriber<Subscriber181>();
        builder.RegisterSubscriber<Subscriber182>();
        builder.RegisterSubscriber<Subscriber183>();
        builder.RegisterSubscriber<Subscriber184>();
        builder.RegisterSubscriber<Subscriber185>();
        builder.RegisterSubscriber<Subscriber186>();
        builder.RegisterSubscriber<Subscriber187>();
        builder.RegisterSubscriber<Subscriber188>();
        builder.RegisterSubscriber<Subscriber189>();
        builder.RegisterSubscriber<Subscriber190>();
        builder.RegisterSubscriber<Subscriber191>();
        builder.RegisterSubscriber<Subscriber192>();
        builder.RegisterSubscriber<Subscriber193>();
        builder.RegisterSubscriber<Subscriber194>();
        builder.RegisterSubscriber<Subscriber195>();
        builder.RegisterSubscriber<Subscriber196>();
        builder.RegisterSubscriber<Subscriber197>();
        builder.RegisterSubscriber<Subscriber198>();
        builder.RegisterSubscriber<Subscriber199>();
    }

    public static void AddServices(ContainerBuilder builder)
    {
        builder.RegisterType<Subscriber000>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber001>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber002>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber003>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber004>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber005>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber006>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber007>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber008>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber009>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber010>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber011>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber012>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber013>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber014>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber015>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber016>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber017>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber018>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber019>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber020>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber021>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber022>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber023>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber024>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber025>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber026>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber027>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber028>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber029>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber030>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber031>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber032>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber033>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber034>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber035>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber036>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber037>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber038>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber039>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber040>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber041>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber042>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber043>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber044>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber045>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber046>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber047>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber048>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber049>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber050>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber051>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber052>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber053>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber054>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber055>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber056>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber057>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber058>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber059>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber060>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber061>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber062>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber063>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber064>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber065>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber066>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber067>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber068>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber069>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber070>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber071>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber072>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber073>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber074>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber075>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber076>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber077>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber078>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber079>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber080>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber081>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber082>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber083>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber084>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber085>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber086>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber087>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber088>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber089>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber090>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber091>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber092>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber093>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber094>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber095>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber096>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber097>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber098>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber099>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber100>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber101>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber102>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber103>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber104>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber105>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber106>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber107>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber108>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber109>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber110>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber111>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber112>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber113>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber114>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber115>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber116>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber117>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber118>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber119>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber120>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber121>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber122>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber123>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber124>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber125>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber126>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber127>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber128>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber129>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber130>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber131>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber132>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber133>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber134>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber135>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber136>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber137>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber138>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber139>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber140>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber141>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber142>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber143>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber144>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber145>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber146>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber147>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber148>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber149>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber150>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber151>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber152>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber153>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber154>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber155>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber156>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber157>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber158>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber159>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber160>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber161>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber162>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber163>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber164>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber165>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber166>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber167>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber168>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber169>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber170>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber171>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber172>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber173>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber174>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber175>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber176>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber177>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber178>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber179>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber180>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber181>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber182>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber183>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber184>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber185>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber186>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber187>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber188>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber189>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber190>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber191>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber192>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber193>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber194>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber195>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber196>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber197>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber198>().InstancePerLifetimeScope();
        builder.RegisterType<Subscriber199>().InstancePerLifetimeScope();
    }

    public static void CallServices(IComponentContext context, Opened opened)
    {
        context.Resolve<Subscriber000>().Hear(opened);
        context.Resolve<Subscriber001>().Hear(opened);
        context.Resolve<Subscriber002>().Hear(opened);
        context.Resolve<Subscriber003>().Hear(opened);
        context.Resolve<Subscriber004>().Hear(opened);
        context.Resolve<Subscriber005>().Hear(opened);
        context.Resolve<Subscriber006>().Hear(opened);
        context.Resolve<Subscriber007>().Hear(opened);
        context.Resolve<Subscriber008>().Hear(opened);
        context.Resolve<Subscriber009>().Hear(opened);
        context.Resolve<Subscriber010>().Hear(opened);
        context.Resolve<Subscriber011>().Hear(opened);
        context.Resolve<Subscriber012>().Hear(opened);
        context.Resolve<Subscriber013>().Hear(opened);
        context.Resolve<Subscriber014>().Hear(opened);
        context.Resolve<Subscriber015>().Hear(opened);
        context.Resolve<Subscriber016>().Hear(opened);
        context.Resolve<Subscriber017>().Hear(opened);
        context.Resolve<Subscriber018>().Hear(opened);
        context.Resolve<Subscriber019>().Hear(opened);
        context.Resolve<Subscriber020>().Hear(opened);
        context.Resolve<Subscriber021>().Hear(opened);
        context.Resolve<Subscriber022>().Hear(opened);
        context.Resolve<Subscriber023>().Hear(opened);
        context.Resolve<Subscriber024>().Hear(opened);
        context.Resolve<Subscriber025>().Hear(opened);
        context.Resolve<Subscriber026>().Hear(opened);
        context.Resolve<Subscriber027>().Hear(opened);
        context.Resolve<Subscriber028>().Hear(opened);
        context.Resolve<Subscriber029>().Hear(opened);
        context.Resolve<Subscriber030>().Hear(opened);
        context.Resolve<Subscriber031>().Hear(opened);
        context.Resolve<Subscriber032>().Hear(opened);
        context.Resolve<Subscriber033>().Hear(opened);
        context.Resolve<Subscriber034>().Hear(opened);
        context.Resolve<Subscriber035>().Hear(opened);
        context.Resolve<Subscriber036>().Hear(opened);
        context.Resolve<Subscriber037>().Hear(opened);
        context.Resolve<Subscriber038>().Hear(opened);
        context.Resolve<Subscriber039>().Hear(opened);
        context.Resolve<Subscriber040>().Hear(opened);
        context.Resolve<Subscriber041>().Hear(opened);
        context.Resolve<Subscriber042>().Hear(opened);
        context.Resolve<Subscriber043>().Hear(opened);
        context.Resolve<Subscriber044>().Hear(opened);
        context.Resolve<Subscriber045>().Hear(opened);
        context.Resolve<Subscriber046>().Hear(opened);
        context.Resolve<Subscriber047>().Hear(opened);
        context.Resolve<Subscriber048>().Hear(opened);
        context.Resolve<Subscriber049>().Hear(opened);
        context.Resolve<Subscriber050>().Hear(opened);
        context.Resolve<Subscriber051>().Hear(opened);
        context.Resolve<Subscriber052>().Hear(opened);
        context.Resolve<Subscriber053>().Hear(opened);
        context.Resolve<Subscriber054>().Hear(opened);
        context.Resolve<Subscriber055>().Hear(opened);
        context.Resolve<Subscriber056>().Hear(opened);
        context.Resolve<Subscriber057>().Hear(opened);
        context.Resolve<Subscriber058>().Hear(opened);
        context.Resolve<Subscriber059>().Hear(opened);
        context.Resolve<Subscriber060>().Hear(opened);
        context.Resolve<Subscriber061>().Hear(opened);
        context.Resolve<Subscriber062>().Hear(opened);
        context.Resolve<Subscriber063>().Hear(opened);
        context.Resolve<Subscriber064>().Hear(opened);
        context.Resolve<Subscriber065>().Hear(opened);
        context.Resolve<Subscriber066>().Hear(opened);
        context.Resolve<Subscriber067>().Hear(opened);
        context.Resolve<Subscriber068>().Hear(opened);
        context.Resolve<Subscriber069>().Hear(opened);
        context.Resolve<Subscriber070>().Hear(opened);
        context.Resolve<Subscriber071>().Hear(opened);
        context.Resolve<Subscriber072>().Hear(opened);
        context.Resolve<Subscriber073>().Hear(opened);
        context.Resolve<Subscriber074>().Hear(opened);
        context.Resolve<Subscriber075>().Hear(opened);
        context.Resolve<Subscriber076>().Hear(opened);
        context.Resolve<Subscriber077>().Hear(opened);
        context.Resolve<Subscriber078>().Hear(opened);
        context.Resolve<Subscriber079>().Hear(opened);
        context.Resolve<Subscriber080>().Hear(opened);
        context.Resolve<Subscriber081>().Hear(opened);
        context.Resolve<Subscriber082>().Hear(opened);
        context.Resolve<Subscriber083>().Hear(opened);
        context.Resolve<Subscriber084>().Hear(opened);
        context.Resolve<Subscriber085>().Hear(opened);
        context.Resolve<Subscriber086>().Hear(opened);
        context.Resolve<Subscriber087>().Hear(opened);
        context.Resolve<Subscriber088>().Hear(opened);
        context.Resolve<Subscriber089>().Hear(opened);
        context.Resolve<Subscriber090>().Hear(opened);
        context.Resolve<Subscriber091>().Hear(opened);
        context.Resolve<Subscriber092>().Hear(opened);
        context.Resolve<Subscriber093>().Hear(opened);
        context.Resolve<Subscriber094>().Hear(opened);
        context.Resolve<Subscriber095>().Hear(opened);
        context.Resolve<Subscriber096>().Hear(opened);
        context.Resolve<Subscriber097>().Hear(opened);
        context.Resolve<Subscriber098>().Hear(opened);
        context.Resolve<Subscriber099>().Hear(opened);
        context.Resolve<Subscriber100>().Hear(opened);
        context.Resolve<Subscriber101>().Hear(opened);
        context.Resolve<Subscriber102>().Hear(opened);
        context.Resolve<Subscriber103>().Hear(opened);
        context.Resolve<Subscriber104>().Hear(opened);
        context.Resolve<Subscriber105>().Hear(opened);
        context.Resolve<Subscriber106>().Hear(opened);
        context.Resolve<Subscriber107>().Hear(opened);
        context.Resolve<Subscriber108>().Hear(opened);
        context.Resolve<Subscriber109>().Hear(opened);
        context.Resolve<Subscriber110>().Hear(opened);
        context.Resolve<Subscriber111>().Hear(opened);
        context.Resolve<Subscriber112>().Hear(opened);
        context.Resolve<Subscriber113>().Hear(opened);
        context.Resolve<Subscriber114>().Hear(opened);
        context.Resolve<Subscriber115>().Hear(opened);
        context.Resolve<Subscriber116>().Hear(opened);
        context.Resolve<Subscriber117>().Hear(opened);
        context.Resolve<Subscriber118>().Hear(opened);
        context.Resolve<Subscriber119>().Hear(opened);
        context.Resolve<Subscriber120>().Hear(opened);
        context.Resolve<Subscriber121>().Hear(opened);
        context.Resolve<Subscriber122>().Hear(opened);
        context.Resolve<Subscriber123>().Hear(opened);
        context.Resolve<Subscriber124>().Hear(opened);
        context.Resolve<Subscriber125>().Hear(opened);
        context.Resolve<Subscriber126>().Hear(opened);
        context.Resolve<Subscriber127>().Hear(opened);
        context.Resolve<Subscriber128>().Hear(opened);
        context.Resolve<Subscriber129>().Hear(opened);
        context.Resolve<Subscriber130>().Hear(opened);
        context.Resolve<Subscriber131>().Hear(opened);
        context.Resolve<Subscriber132>().Hear(opened);
        context.Resolve<Subscriber133>().Hear(opened);
        context.Resolve<Subscriber134>().Hear(opened);
        context.Resolve<Subscriber135>().Hear(opened);
        context.Resolve<Subscriber136>().Hear(opened);
        context.Resolve<Subscriber137>().Hear(opened);
        context.Resolve<Subscriber138>().Hear(opened);
        context.Resolve<Subscriber139>().Hear(opened);
        context.Resolve<Subscriber140>().Hear(opened);
        context.Resolve<Subscriber141>().Hear(opened);
        context.Resolve<Subscriber142>().Hear(opened);
        context.Resolve<Subscriber143>().Hear(opened);
        context.Resolve<Subscriber144>().Hear(opened);
        context.Resolve<Subscriber145>().Hear(opened);
        context.Resolve<Subscriber146>().Hear(opened);
        context.Resolve<Subscriber147>().Hear(opened);
        context.Resolve<Subscriber148>().Hear(opened);
        context.Resolve<Subscriber149>().Hear(opened);
        context.Resolve<Subscriber150>().Hear(opened);
        context.Resolve<Subscriber151>().Hear(opened);
        context.Resolve<Subscriber152>().Hear(opened);
        context.Resolve<Subscriber153>().Hear(opened);
        context.Resolve<Subscriber154>().Hear(opened);
        context.Resolve<Subscriber155>().Hear(opened);
        context.Resolve<Subscriber156>().Hear(opened);
        context.Resolve<Subscriber157>().Hear(opened);
        context.Resolve<Subscriber158>().Hear(opened);
        context.Resolve<Subscriber159>().Hear(opened);
        context.Resolve<Subscriber160>().Hear(opened);
        context.Resolve<Subscriber161>().Hear(opened);
        context.Resolve<Subscriber162>().Hear(opened);
        context.Resolve<Subscriber163>().Hear(opened);
        context.Resolve<Subscriber164>().Hear(opened);
        context.Resolve<Subscriber165>().Hear(opened);
        context.Resolve<Subscriber166>().Hear(opened);
        context.Resolve<Subscriber167>().Hear(opened);
        context.Resolve<Subscriber168>().Hear(opened);
        context.Resolve<Subscriber169>().Hear(opened);
        context.Resolve<Subscriber170>().Hear(opened);
        context.Resolve<Subscriber171>().Hear(opened);
        context.Resolve<Subscriber172>().Hear(opened);
        context.Resolve<Subscriber173>().Hear(opened);
        context.Resolve<Subscriber174>().Hear(opened);
        context.Resolve<Subscriber175>().Hear(opened);
        context.Resolve<Subscriber176>().Hear(opened);
        context.Resolve<Subscriber177>().Hear(opened);
        context.Resolve<Subscriber178>().Hear(opened);
        context.Resolve<Subscriber179>().Hear(opened);
        context.Resolve<Subscriber180>().Hear(opened);
        context.Resolve<Subscriber181>().Hear(opened);
        context.Resolve<Subscriber182>().Hear(opened);
        context.Resolve<Subscriber183>().Hear(opened);
        context.Resolve<Subscriber184>().Hear(opened);
        context.Resolve<Subscriber185>().Hear(opened);
        context.Resolve<Subscriber186>().Hear(opened);
        context.Resolve<Subscriber187>().Hear(opened);
        context.Resolve<Subscriber188>().Hear(opened);
        context.Resolve<Subscriber189>().Hear(opened);
        context.Resolve<Subscriber190>().Hear(opened);
        context.Resolve<Subscriber191>().Hear(opened);
        context.Resolve<Subscriber192>().Hear(opened);
        context.Resolve<Subscriber193>().Hear(opened);
        context.Resolve<Subscriber194>().Hear(opened);
        context.Resolve<Subscriber195>().Hear(opened);
        context.Resolve<Subscriber196>().Hear(opened);
        context.Resolve<Subscriber197>().Hear(opened);
        context.Resolve<Subscriber198>().Hear(opened);
        context.Resolve<Subscriber199>().Hear(opened);
    }
}

internal sealed class Subscriber000 : IEventSubscriber<Subscriber000>
{
    public static void Subscribe(ISubscriptions<Subscriber000> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber001 : IEventSubscriber<Subscriber001>
{
    public static void Subscribe(ISubscriptions<Subscriber001> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber002 : IEventSubscriber<Subscriber002>
{
    public static void Subscribe(ISubscriptions<Subscriber002> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber003 : IEventSubscriber<Subscriber003>
{
    public static void Subscribe(ISubscriptions<Subscriber003> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber004 : IEventSubscriber<Subscriber004>
{
    public static void Subscribe(ISubscriptions<Subscriber004> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber005 : IEventSubscriber<Subscriber005>
{
    public static void Subscribe(ISubscriptions<Subscriber005> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber006 : IEventSubscriber<Subscriber006>
{
    public static void Subscribe(ISubscriptions<Subscriber006> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber007 : IEventSubscriber<Subscriber007>
{
    public static void Subscribe(ISubscriptions<Subscriber007> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber008 : IEventSubscriber<Subscriber008>
{
    public static void Subscribe(ISubscriptions<Subscriber008> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber009 : IEventSubscriber<Subscriber009>
{
    public static void Subscribe(ISubscriptions<Subscriber009> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber010 : IEventSubscriber<Subscriber010>
{
    public static void Subscribe(ISubscriptions<Subscriber010> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber011 : IEventSubscriber<Subscriber011>
{
    public static void Subscribe(ISubscriptions<Subscriber011> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber012 : IEventSubscriber<Subscriber012>
{
    public static void Subscribe(ISubscriptions<Subscriber012> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber013 : IEventSubscriber<Subscriber013>
{
    public static void Subscribe(ISubscriptions<Subscriber013> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber014 : IEventSubscriber<Subscriber014>
{
    public static void Subscribe(ISubscriptions<Subscriber014> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber015 : IEventSubscriber<Subscriber015>
{
    public static void Subscribe(ISubscriptions<Subscriber015> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber016 : IEventSubscriber<Subscriber016>
{
    public static void Subscribe(ISubscriptions<Subscriber016> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber017 : IEventSubscriber<Subscriber017>
{
    public static void Subscribe(ISubscriptions<Subscriber017> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber018 : IEventSubscriber<Subscriber018>
{
    public static void Subscribe(ISubscriptions<Subscriber018> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber019 : IEventSubscriber<Subscriber019>
{
    public static void Subscribe(ISubscriptions<Subscriber019> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber020 : IEventSubscriber<Subscriber020>
{
    public static void Subscribe(ISubscriptions<Subscriber020> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber021 : IEventSubscriber<Subscriber021>
{
    public static void Subscribe(ISubscriptions<Subscriber021> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber022 : IEventSubscriber<Subscriber022>
{
    public static void Subscribe(ISubscriptions<Subscriber022> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber023 : IEventSubscriber<Subscriber023>
{
    public static void Subscribe(ISubscriptions<Subscriber023> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber024 : IEventSubscriber<Subscriber024>
{
    public static void Subscribe(ISubscriptions<Subscriber024> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber025 : IEventSubscriber<Subscriber025>
{
    public static void Subscribe(ISubscriptions<Subscriber025> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber026 : IEventSubscriber<Subscriber026>
{
    public static void Subscribe(ISubscriptions<Subscriber026> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber027 : IEventSubscriber<Subscriber027>
{
    public static void Subscribe(ISubscriptions<Subscriber027> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber028 : IEventSubscriber<Subscriber028>
{
    public static void Subscribe(ISubscriptions<Subscriber028> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber029 : IEventSubscriber<Subscriber029>
{
    public static void Subscribe(ISubscriptions<Subscriber029> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber030 : IEventSubscriber<Subscriber030>
{
    public static void Subscribe(ISubscriptions<Subscriber030> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber031 : IEventSubscriber<Subscriber031>
{
    public static void Subscribe(ISubscriptions<Subscriber031> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber032 : IEventSubscriber<Subscriber032>
{
    public static void Subscribe(ISubscriptions<Subscriber032> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber033 : IEventSubscriber<Subscriber033>
{
    public static void Subscribe(ISubscriptions<Subscriber033> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber034 : IEventSubscriber<Subscriber034>
{
    public static void Subscribe(ISubscriptions<Subscriber034> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber035 : IEventSubscriber<Subscriber035>
{
    public static void Subscribe(ISubscriptions<Subscriber035> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber036 : IEventSubscriber<Subscriber036>
{
    public static void Subscribe(ISubscriptions<Subscriber036> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber037 : IEventSubscriber<Subscriber037>
{
    public static void Subscribe(ISubscriptions<Subscriber037> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber038 : IEventSubscriber<Subscriber038>
{
    public static void Subscribe(ISubscriptions<Subscriber038> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber039 : IEventSubscriber<Subscriber039>
{
    public static void Subscribe(ISubscriptions<Subscriber039> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber040 : IEventSubscriber<Subscriber040>
{
    public static void Subscribe(ISubscriptions<Subscriber040> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber041 : IEventSubscriber<Subscriber041>
{
    public static void Subscribe(ISubscriptions<Subscriber041> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber042 : IEventSubscriber<Subscriber042>
{
    public static void Subscribe(ISubscriptions<Subscriber042> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber043 : IEventSubscriber<Subscriber043>
{
    public static void Subscribe(ISubscriptions<Subscriber043> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber044 : IEventSubscriber<Subscriber044>
{
    public static void Subscribe(ISubscriptions<Subscriber044> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber045 : IEventSubscriber<Subscriber045>
{
    public static void Subscribe(ISubscriptions<Subscriber045> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber046 : IEventSubscriber<Subscriber046>
{
    public static void Subscribe(ISubscriptions<Subscriber046> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber047 : IEventSubscriber<Subscriber047>
{
    public static void Subscribe(ISubscriptions<Subscriber047> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber048 : IEventSubscriber<Subscriber048>
{
    public static void Subscribe(ISubscriptions<Subscriber048> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber049 : IEventSubscriber<Subscriber049>
{
    public static void Subscribe(ISubscriptions<Subscriber049> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber050 : IEventSubscriber<Subscriber050>
{
    public static void Subscribe(ISubscriptions<Subscriber050> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber051 : IEventSubscriber<Subscriber051>
{
    public static void Subscribe(ISubscriptions<Subscriber051> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber052 : IEventSubscriber<Subscriber052>
{
    public static void Subscribe(ISubscriptions<Subscriber052> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber053 : IEventSubscriber<Subscriber053>
{
    public static void Subscribe(ISubscriptions<Subscriber053> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber054 : IEventSubscriber<Subscriber054>
{
    public static void Subscribe(ISubscriptions<Subscriber054> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber055 : IEventSubscriber<Subscriber055>
{
    public static void Subscribe(ISubscriptions<Subscriber055> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber056 : IEventSubscriber<Subscriber056>
{
    public static void Subscribe(ISubscriptions<Subscriber056> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber057 : IEventSubscriber<Subscriber057>
{
    public static void Subscribe(ISubscriptions<Subscriber057> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber058 : IEventSubscriber<Subscriber058>
{
    public static void Subscribe(ISubscriptions<Subscriber058> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber059 : IEventSubscriber<Subscriber059>
{
    public static void Subscribe(ISubscriptions<Subscriber059> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber060 : IEventSubscriber<Subscriber060>
{
    public static void Subscribe(ISubscriptions<Subscriber060> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber061 : IEventSubscriber<Subscriber061>
{
    public static void Subscribe(ISubscriptions<Subscriber061> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber062 : IEventSubscriber<Subscriber062>
{
    public static void Subscribe(ISubscriptions<Subscriber062> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber063 : IEventSubscriber<Subscriber063>
{
    public static void Subscribe(ISubscriptions<Subscriber063> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber064 : IEventSubscriber<Subscriber064>
{
    public static void Subscribe(ISubscriptions<Subscriber064> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber065 : IEventSubscriber<Subscriber065>
{
    public static void Subscribe(ISubscriptions<Subscriber065> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber066 : IEventSubscriber<Subscriber066>
{
    public static void Subscribe(ISubscriptions<Subscriber066> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber067 : IEventSubscriber<Subscriber067>
{
    public static void Subscribe(ISubscriptions<Subscriber067> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber068 : IEventSubscriber<Subscriber068>
{
    public static void Subscribe(ISubscriptions<Subscriber068> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber069 : IEventSubscriber<Subscriber069>
{
    public static void Subscribe(ISubscriptions<Subscriber069> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber070 : IEventSubscriber<Subscriber070>
{
    public static void Subscribe(ISubscriptions<Subscriber070> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber071 : IEventSubscriber<Subscriber071>
{
    public static void Subscribe(ISubscriptions<Subscriber071> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber072 : IEventSubscriber<Subscriber072>
{
    public static void Subscribe(ISubscriptions<Subscriber072> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber073 : IEventSubscriber<Subscriber073>
{
    public static void Subscribe(ISubscriptions<Subscriber073> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber074 : IEventSubscriber<Subscriber074>
{
    public static void Subscribe(ISubscriptions<Subscriber074> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber075 : IEventSubscriber<Subscriber075>
{
    public static void Subscribe(ISubscriptions<Subscriber075> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber076 : IEventSubscriber<Subscriber076>
{
    public static void Subscribe(ISubscriptions<Subscriber076> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber077 : IEventSubscriber<Subscriber077>
{
    public static void Subscribe(ISubscriptions<Subscriber077> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber078 : IEventSubscriber<Subscriber078>
{
    public static void Subscribe(ISubscriptions<Subscriber078> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber079 : IEventSubscriber<Subscriber079>
{
    public static void Subscribe(ISubscriptions<Subscriber079> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber080 : IEventSubscriber<Subscriber080>
{
    public static void Subscribe(ISubscriptions<Subscriber080> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber081 : IEventSubscriber<Subscriber081>
{
    public static void Subscribe(ISubscriptions<Subscriber081> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber082 : IEventSubscriber<Subscriber082>
{
    public static void Subscribe(ISubscriptions<Subscriber082> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber083 : IEventSubscriber<Subscriber083>
{
    public static void Subscribe(ISubscriptions<Subscriber083> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber084 : IEventSubscriber<Subscriber084>
{
    public static void Subscribe(ISubscriptions<Subscriber084> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber085 : IEventSubscriber<Subscriber085>
{
    public static void Subscribe(ISubscriptions<Subscriber085> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber086 : IEventSubscriber<Subscriber086>
{
    public static void Subscribe(ISubscriptions<Subscriber086> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber087 : IEventSubscriber<Subscriber087>
{
    public static void Subscribe(ISubscriptions<Subscriber087> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber088 : IEventSubscriber<Subscriber088>
{
    public static void Subscribe(ISubscriptions<Subscriber088> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber089 : IEventSubscriber<Subscriber089>
{
    public static void Subscribe(ISubscriptions<Subscriber089> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber090 : IEventSubscriber<Subscriber090>
{
    public static void Subscribe(ISubscriptions<Subscriber090> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber091 : IEventSubscriber<Subscriber091>
{
    public static void Subscribe(ISubscriptions<Subscriber091> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber092 : IEventSubscriber<Subscriber092>
{
    public static void Subscribe(ISubscriptions<Subscriber092> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber093 : IEventSubscriber<Subscriber093>
{
    public static void Subscribe(ISubscriptions<Subscriber093> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber094 : IEventSubscriber<Subscriber094>
{
    public static void Subscribe(ISubscriptions<Subscriber094> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber095 : IEventSubscriber<Subscriber095>
{
    public static void Subscribe(ISubscriptions<Subscriber095> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber096 : IEventSubscriber<Subscriber096>
{
    public static void Subscribe(ISubscriptions<Subscriber096> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber097 : IEventSubscriber<Subscriber097>
{
    public static void Subscribe(ISubscriptions<Subscriber097> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber098 : IEventSubscriber<Subscriber098>
{
    public static void Subscribe(ISubscriptions<Subscriber098> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber099 : IEventSubscriber<Subscriber099>
{
    public static void Subscribe(ISubscriptions<Subscriber099> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber100 : IEventSubscriber<Subscriber100>
{
    public static void Subscribe(ISubscriptions<Subscriber100> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber101 : IEventSubscriber<Subscriber101>
{
    public static void Subscribe(ISubscriptions<Subscriber101> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber102 : IEventSubscriber<Subscriber102>
{
    public static void Subscribe(ISubscriptions<Subscriber102> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber103 : IEventSubscriber<Subscriber103>
{
    public static void Subscribe(ISubscriptions<Subscriber103> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber104 : IEventSubscriber<Subscriber104>
{
    public static void Subscribe(ISubscriptions<Subscriber104> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber105 : IEventSubscriber<Subscriber105>
{
    public static void Subscribe(ISubscriptions<Subscriber105> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber106 : IEventSubscriber<Subscriber106>
{
    public static void Subscribe(ISubscriptions<Subscriber106> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber107 : IEventSubscriber<Subscriber107>
{
    public static void Subscribe(ISubscriptions<Subscriber107> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber108 : IEventSubscriber<Subscriber108>
{
    public static void Subscribe(ISubscriptions<Subscriber108> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber109 : IEventSubscriber<Subscriber109>
{
    public static void Subscribe(ISubscriptions<Subscriber109> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber110 : IEventSubscriber<Subscriber110>
{
    public static void Subscribe(ISubscriptions<Subscriber110> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber111 : IEventSubscriber<Subscriber111>
{
    public static void Subscribe(ISubscriptions<Subscriber111> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber112 : IEventSubscriber<Subscriber112>
{
    public static void Subscribe(ISubscriptions<Subscriber112> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber113 : IEventSubscriber<Subscriber113>
{
    public static void Subscribe(ISubscriptions<Subscriber113> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber114 : IEventSubscriber<Subscriber114>
{
    public static void Subscribe(ISubscriptions<Subscriber114> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber115 : IEventSubscriber<Subscriber115>
{
    public static void Subscribe(ISubscriptions<Subscriber115> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber116 : IEventSubscriber<Subscriber116>
{
    public static void Subscribe(ISubscriptions<Subscriber116> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber117 : IEventSubscriber<Subscriber117>
{
    public static void Subscribe(ISubscriptions<Subscriber117> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber118 : IEventSubscriber<Subscriber118>
{
    public static void Subscribe(ISubscriptions<Subscriber118> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber119 : IEventSubscriber<Subscriber119>
{
    public static void Subscribe(ISubscriptions<Subscriber119> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber120 : IEventSubscriber<Subscriber120>
{
    public static void Subscribe(ISubscriptions<Subscriber120> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber121 : IEventSubscriber<Subscriber121>
{
    public static void Subscribe(ISubscriptions<Subscriber121> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber122 : IEventSubscriber<Subscriber122>
{
    public static void Subscribe(ISubscriptions<Subscriber122> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber123 : IEventSubscriber<Subscriber123>
{
    public static void Subscribe(ISubscriptions<Subscriber123> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber124 : IEventSubscriber<Subscriber124>
{
    public static void Subscribe(ISubscriptions<Subscriber124> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber125 : IEventSubscriber<Subscriber125>
{
    public static void Subscribe(ISubscriptions<Subscriber125> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber126 : IEventSubscriber<Subscriber126>
{
    public static void Subscribe(ISubscriptions<Subscriber126> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber127 : IEventSubscriber<Subscriber127>
{
    public static void Subscribe(ISubscriptions<Subscriber127> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber128 : IEventSubscriber<Subscriber128>
{
    public static void Subscribe(ISubscriptions<Subscriber128> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber129 : IEventSubscriber<Subscriber129>
{
    public static void Subscribe(ISubscriptions<Subscriber129> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber130 : IEventSubscriber<Subscriber130>
{
    public static void Subscribe(ISubscriptions<Subscriber130> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber131 : IEventSubscriber<Subscriber131>
{
    public static void Subscribe(ISubscriptions<Subscriber131> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber132 : IEventSubscriber<Subscriber132>
{
    public static void Subscribe(ISubscriptions<Subscriber132> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber133 : IEventSubscriber<Subscriber133>
{
    public static void Subscribe(ISubscriptions<Subscriber133> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber134 : IEventSubscriber<Subscriber134>
{
    public static void Subscribe(ISubscriptions<Subscriber134> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber135 : IEventSubscriber<Subscriber135>
{
    public static void Subscribe(ISubscriptions<Subscriber135> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber136 : IEventSubscriber<Subscriber136>
{
    public static void Subscribe(ISubscriptions<Subscriber136> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber137 : IEventSubscriber<Subscriber137>
{
    public static void Subscribe(ISubscriptions<Subscriber137> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber138 : IEventSubscriber<Subscriber138>
{
    public static void Subscribe(ISubscriptions<Subscriber138> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber139 : IEventSubscriber<Subscriber139>
{
    public static void Subscribe(ISubscriptions<Subscriber139> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber140 : IEventSubscriber<Subscriber140>
{
    public static void Subscribe(ISubscriptions<Subscriber140> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber141 : IEventSubscriber<Subscriber141>
{
    public static void Subscribe(ISubscriptions<Subscriber141> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber142 : IEventSubscriber<Subscriber142>
{
    public static void Subscribe(ISubscriptions<Subscriber142> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber143 : IEventSubscriber<Subscriber143>
{
    public static void Subscribe(ISubscriptions<Subscriber143> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber144 : IEventSubscriber<Subscriber144>
{
    public static void Subscribe(ISubscriptions<Subscriber144> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber145 : IEventSubscriber<Subscriber145>
{
    public static void Subscribe(ISubscriptions<Subscriber145> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber146 : IEventSubscriber<Subscriber146>
{
    public static void Subscribe(ISubscriptions<Subscriber146> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber147 : IEventSubscriber<Subscriber147>
{
    public static void Subscribe(ISubscriptions<Subscriber147> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber148 : IEventSubscriber<Subscriber148>
{
    public static void Subscribe(ISubscriptions<Subscriber148> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber149 : IEventSubscriber<Subscriber149>
{
    public static void Subscribe(ISubscriptions<Subscriber149> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber150 : IEventSubscriber<Subscriber150>
{
    public static void Subscribe(ISubscriptions<Subscriber150> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber151 : IEventSubscriber<Subscriber151>
{
    public static void Subscribe(ISubscriptions<Subscriber151> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber152 : IEventSubscriber<Subscriber152>
{
    public static void Subscribe(ISubscriptions<Subscriber152> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber153 : IEventSubscriber<Subscriber153>
{
    public static void Subscribe(ISubscriptions<Subscriber153> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber154 : IEventSubscriber<Subscriber154>
{
    public static void Subscribe(ISubscriptions<Subscriber154> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber155 : IEventSubscriber<Subscriber155>
{
    public static void Subscribe(ISubscriptions<Subscriber155> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber156 : IEventSubscriber<Subscriber156>
{
    public static void Subscribe(ISubscriptions<Subscriber156> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber157 : IEventSubscriber<Subscriber157>
{
    public static void Subscribe(ISubscriptions<Subscriber157> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber158 : IEventSubscriber<Subscriber158>
{
    public static void Subscribe(ISubscriptions<Subscriber158> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber159 : IEventSubscriber<Subscriber159>
{
    public static void Subscribe(ISubscriptions<Subscriber159> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber160 : IEventSubscriber<Subscriber160>
{
    public static void Subscribe(ISubscriptions<Subscriber160> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber161 : IEventSubscriber<Subscriber161>
{
    public static void Subscribe(ISubscriptions<Subscriber161> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber162 : IEventSubscriber<Subscriber162>
{
    public static void Subscribe(ISubscriptions<Subscriber162> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber163 : IEventSubscriber<Subscriber163>
{
    public static void Subscribe(ISubscriptions<Subscriber163> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber164 : IEventSubscriber<Subscriber164>
{
    public static void Subscribe(ISubscriptions<Subscriber164> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber165 : IEventSubscriber<Subscriber165>
{
    public static void Subscribe(ISubscriptions<Subscriber165> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber166 : IEventSubscriber<Subscriber166>
{
    public static void Subscribe(ISubscriptions<Subscriber166> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber167 : IEventSubscriber<Subscriber167>
{
    public static void Subscribe(ISubscriptions<Subscriber167> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber168 : IEventSubscriber<Subscriber168>
{
    public static void Subscribe(ISubscriptions<Subscriber168> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber169 : IEventSubscriber<Subscriber169>
{
    public static void Subscribe(ISubscriptions<Subscriber169> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber170 : IEventSubscriber<Subscriber170>
{
    public static void Subscribe(ISubscriptions<Subscriber170> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber171 : IEventSubscriber<Subscriber171>
{
    public static void Subscribe(ISubscriptions<Subscriber171> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber172 : IEventSubscriber<Subscriber172>
{
    public static void Subscribe(ISubscriptions<Subscriber172> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber173 : IEventSubscriber<Subscriber173>
{
    public static void Subscribe(ISubscriptions<Subscriber173> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber174 : IEventSubscriber<Subscriber174>
{
    public static void Subscribe(ISubscriptions<Subscriber174> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber175 : IEventSubscriber<Subscriber175>
{
    public static void Subscribe(ISubscriptions<Subscriber175> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber176 : IEventSubscriber<Subscriber176>
{
    public static void Subscribe(ISubscriptions<Subscriber176> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber177 : IEventSubscriber<Subscriber177>
{
    public static void Subscribe(ISubscriptions<Subscriber177> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber178 : IEventSubscriber<Subscriber178>
{
    public static void Subscribe(ISubscriptions<Subscriber178> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber179 : IEventSubscriber<Subscriber179>
{
    public static void Subscribe(ISubscriptions<Subscriber179> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber180 : IEventSubscriber<Subscriber180>
{
    public static void Subscribe(ISubscriptions<Subscriber180> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber181 : IEventSubscriber<Subscriber181>
{
    public static void Subscribe(ISubscriptions<Subscriber181> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber182 : IEventSubscriber<Subscriber182>
{
    public static void Subscribe(ISubscriptions<Subscriber182> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber183 : IEventSubscriber<Subscriber183>
{
    public static void Subscribe(ISubscriptions<Subscriber183> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber184 : IEventSubscriber<Subscriber184>
{
    public static void Subscribe(ISubscriptions<Subscriber184> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber185 : IEventSubscriber<Subscriber185>
{
    public static void Subscribe(ISubscriptions<Subscriber185> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber186 : IEventSubscriber<Subscriber186>
{
    public static void Subscribe(ISubscriptions<Subscriber186> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber187 : IEventSubscriber<Subscriber187>
{
    public static void Subscribe(ISubscriptions<Subscriber187> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber188 : IEventSubscriber<Subscriber188>
{
    public static void Subscribe(ISubscriptions<Subscriber188> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber189 : IEventSubscriber<Subscriber189>
{
    public static void Subscribe(ISubscriptions<Subscriber189> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber190 : IEventSubscriber<Subscriber190>
{
    public static void Subscribe(ISubscriptions<Subscriber190> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber191 : IEventSubscriber<Subscriber191>
{
    public static void Subscribe(ISubscriptions<Subscriber191> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber192 : IEventSubscriber<Subscriber192>
{
    public static void Subscribe(ISubscriptions<Subscriber192> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber193 : IEventSubscriber<Subscriber193>
{
    public static void Subscribe(ISubscriptions<Subscriber193> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber194 : IEventSubscriber<Subscriber194>
{
    public static void Subscribe(ISubscriptions<Subscriber194> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber195 : IEventSubscriber<Subscriber195>
{
    public static void Subscribe(ISubscriptions<Subscriber195> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber196 : IEventSubscriber<Subscriber196>
{
    public static void Subscribe(ISubscriptions<Subscriber196> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber197 : IEventSubscriber<Subscriber197>
{
    public static void Subscribe(ISubscriptions<Subscriber197> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber198 : IEventSubscriber<Subscriber198>
{
    public static void Subscribe(ISubscriptions<Subscriber198> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}

internal sealed class Subscriber199 : IEventSubscriber<Subscriber199>
{
    public static void Subscribe(ISubscriptions<Subscriber199> events) => events.On<Opened>(subscriber => subscriber.Hear);

    public void Hear(Opened opened) => opened.Heard++;
}
