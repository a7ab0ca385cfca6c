package qantara.node.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import qantara.node.premises.Premises;
import tools.jackson.databind.json.JsonMapper;

/// Puts the shell together. It asks the node for its [Premises], for [Viewers] and for the clock.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/qantara/node/shell/shell.properties")
class ShellWiring {
    /// The largest form, upload included, that an officer may send.
    static final int LARGEST_BODY = 2 * 1024 * 1024;

    private static final int HEADER_BYTES = 16 * 1024;
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "qantara.pages");
    }

    @Bean
    NodeFace face(Premises premises) {
        return NodeFace.of(premises);
    }

    @Bean
    ReaderLanguage readerLanguage(NodeFace face) {
        return new ReaderLanguage(face.language());
    }

    @Bean
    AnswerWriter answerWriter(
            TemplateEngine templates,
            NodeFace face,
            Viewers viewers,
            ReaderLanguage languages,
            InstantSource clock,
            JsonMapper json) {
        return new AnswerWriter(templates, new Frames(face, viewers, languages, clock), json);
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        var registration = new FilterRegistrationBean<>(new SafeHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LastResort> lastResort(AnswerWriter answers) {
        var registration = new FilterRegistrationBean<>(new LastResort(answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    MultipartConfigElement uploadBounds() {
        return new MultipartConfigElement("", LARGEST_BODY, LARGEST_BODY, LARGEST_BODY);
    }

    @Bean
    WebMvcConfigurer answersAndAssets(AnswerWriter answers) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(answers);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(Assets.root() + "**")
                        .addResourceLocations(Assets.FOLDER)
                        .setCacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> officersDoor(AnswerWriter answers) {
        return factory -> {
            factory.setCompression(compression());
            factory.addServerCustomizers(server -> bound(server, answers));
        };
    }

    private static Compression compression() {
        var compression = new Compression();
        compression.setEnabled(true);
        compression.setAdditionalMimeTypes(new String[] {"image/svg+xml"});
        return compression;
    }

    private static void bound(Server server, AnswerWriter answers) {
        server.insertHandler(new Sizes(LARGEST_BODY));
        server.setErrorHandler(new EarlyRefusals(answers));
        server.getDescendants(ServletContextHandler.class).forEach(ShellWiring::silence);
        for (var connector : server.getConnectors()) {
            httpOf(connector).forEach(ShellWiring::bound);
        }
    }

    /// Should even the problem page fail, the server's own page says no more than the status.
    private static void silence(ServletContextHandler pages) {
        if (pages.getErrorHandler() instanceof ErrorHandler last) {
            last.setShowStacks(false);
            last.setShowCauses(false);
            last.setShowOrigin(false);
        }
    }

    private static List<HttpConfiguration> httpOf(Connector connector) {
        return connector.getConnectionFactories().stream()
                .filter(HttpConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
                .toList();
    }

    private static void bound(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setHttpCompliance(HttpCompliance.RFC9110);
    }
}
