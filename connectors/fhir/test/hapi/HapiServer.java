import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.test.config.TestR4Config;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** HAPI FHIR's own JPA server, R4, over an in-memory database, on a loopback port. */
public class HapiServer {
  public static void main(String[] args) throws Exception {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(TestR4Config.class);
    IFhirSystemDao<?, ?> dao = context.getBean("mySystemDaoR4", IFhirSystemDao.class);
    RestfulServer rest = new RestfulServer(dao.getContext());
    rest.registerProviders(context.getBean(ResourceProviderFactory.class).createProviders());
    rest.registerProvider(context.getBean(JpaSystemProvider.class));
    rest.registerProvider(context.getBean(BulkDataExportProvider.class));
    JpaCapabilityStatementProvider capability = new JpaCapabilityStatementProvider(rest, dao, context.getBean(JpaStorageSettings.class), context.getBean(ISearchParamRegistry.class), context.getBean(IValidationSupport.class));
    rest.setServerConformanceProvider(capability);
    rest.setDefaultResponseEncoding(EncodingEnum.JSON);
    DatabaseBackedPagingProvider paging = context.getBean(DatabaseBackedPagingProvider.class);
    paging.setMaximumPageSize(500);
    rest.setPagingProvider(paging);
    Server server = new Server(new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(rest), "/fhir/r4/*");
    server.setHandler(handler);
    server.start();
    System.out.println("ready " + server.getURI());
    // Exports are worked on step by step; the configuration for tests has nobody who asks for the next one.
    IJobMaintenanceService jobs = context.getBean(IJobMaintenanceService.class);
    Thread worker = new Thread(() -> {
      for (;;) {
        try {
          Thread.sleep(250);
          jobs.runMaintenancePass();
        } catch (InterruptedException ended) {
          return;
        } catch (RuntimeException busy) {
          System.err.println(busy.getClass().getName());
        }
      }
    });
    worker.setDaemon(true);
    worker.start();
    server.join();
  }
}
