package qantara.node.access;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// The officers' door alone: the shell, the log and access, with no desk behind them.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"qantara.node.access", "qantara.node.audit", "qantara.node.shell"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Trial.*"))
class TrialDoor {}
