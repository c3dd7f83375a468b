# SPDX-License-Identifier: GPL-3.0-or-later
# Refuses an #include against the order of the layers (README, "Where things are"). The libraries' include paths hold most of it;
# this holds the rest: the order inside services, and what ui and models may see of services.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

# Layer by path; the first match counts. Then, by layer, what it may include: a layer, or a single header of one.
set(layers services/core services/domain/device services/domain/rules services/domain/job services/domain/plan
    services/domain/list services/domain/retirement services/graph services/catalog services/jobs services/signin
    services/escrow services/updates services/demo models ui app)
set(may_services_core services/core)
set(may_services_domain_device ${may_services_core} services/domain/device)
set(may_services_domain_rules ${may_services_domain_device} services/domain/rules)
set(may_services_domain_job ${may_services_domain_rules} services/domain/job)
set(may_services_domain_plan ${may_services_domain_job} services/domain/plan)
set(may_services_domain_list ${may_services_domain_device} services/domain/list)
set(may_services_domain_retirement ${may_services_domain_plan} services/domain/list services/domain/retirement)
set(domain ${may_services_domain_retirement} services/domain/list)
set(may_services_escrow ${may_services_domain_device} services/escrow)
set(may_services_graph ${domain} services/graph)
set(may_services_catalog ${may_services_graph} services/catalog)
set(may_services_jobs ${may_services_catalog} services/escrow services/jobs)
set(may_services_signin ${may_services_graph} services/signin)
set(may_services_updates services/core services/graph/transport/exchange.h services/graph/transport/retry.h
    services/updates)
set(may_services_demo ${domain} services/demo)
set(may_models ${domain}
    services/catalog/devicecatalog.h
    services/escrow/escrow.h
    services/jobs/engine/jobarchive.h
    services/jobs/engine/jobengine.h
    services/jobs/engine/paceforecast.h
    services/jobs/escrow/escrowwish.h
    services/jobs/plans/planfile.h
    services/jobs/reports/fileprint.h
    services/jobs/reports/reportfile.h
    services/jobs/retirement/retirementstarter.h
    services/jobs/rules/closedhourslist.h
    services/jobs/rules/foureyesrule.h
    services/jobs/rules/protectedlist.h
    services/signin/clouds.h
    services/signin/redirectpages.h
    services/signin/registration.h
    models)
set(may_ui ${may_models}
    services/catalog/localresets.h
    services/catalog/readinessreader.h
    services/graph/accountpermissions.h
    services/graph/approvalpolicy.h
    services/jobs/engine/handconfirmation.h
    services/jobs/journal/chainreport.h
    services/jobs/journal/journalcheck.h
    services/jobs/retirement/recordwatch.h
    services/jobs/rules/policymaker.h
    services/updates/updatecheck.h
    ui)
set(may_app ${layers})

# Headers from outside that belong to some places only: pattern, then the paths that may have them.
set(guarded_sql "^(QSql|QtSql)" "^services/jobs/journal/")
set(guarded_network "^(QNetwork|QTcp|QUdp|QSsl|QHostAddress|QAbstractSocket|QtNetwork)" "^(services/graph|services/signin|services/updates|services/demo)/")
set(guarded_local "^(QLocalSocket|QLocalServer)" "^app/gui/singleinstance\\.cpp")
set(guarded_dbus "^QDBus" "^ui/shell/desktopnotifier\\.cpp")
set(guarded_nlohmann "^nlohmann/" "^services/(graph/json/graphjson[a-z]*\\.(cpp|h)|signin/signinjson\\.cpp|updates/announcement\\.cpp|jobs/(plans/planfile\\.cpp|journal/jsonfields\\.h)|demo/)")
set(guarded_simdjson "^simdjson" "^services/graph/json/pagetext\\.cpp")
set(guarded_openssl "^openssl/" "^services/demo/login/signingkey\\.cpp")
set(guarded_sodium "^sodium" "^services/(escrow|updates)/")
set(guarded_qrencode "^qrencode" "^models/paper/qrmatrix\\.cpp")
set(guarded_gui "^(QWidget|QtWidgets|QApplication$|QDialog|QMainWindow|QMessageBox)" "^(ui|app)/")

function(layer_of path out)
    set(${out} "" PARENT_SCOPE)
    foreach(layer IN LISTS layers)
        string(FIND "${path}" "${layer}/" at)
        if(at EQUAL 0)
            set(${out} ${layer} PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

# Where an #include leads to inside the project, or nothing.
function(resolve file name out)
    cmake_path(GET file PARENT_PATH here)
    foreach(base IN ITEMS ${here} services services/demo .)
        if(EXISTS ${ROOT}/${base}/${name})
            cmake_path(SET found NORMALIZE "${base}/${name}")
            set(${out} ${found} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${out} "" PARENT_SCOPE)
endfunction()

function(check_own file name target)
    layer_of(${file} from)
    layer_of(${target} to)
    string(REPLACE "/" "_" key ${from})
    if(NOT to IN_LIST may_${key} AND NOT target IN_LIST may_${key})
        offend(${file} "${from} must not include ${target}")
    endif()
    set(offenses ${offenses} PARENT_SCOPE)
endfunction()

function(check_foreign file name)
    foreach(guard IN ITEMS sql network local dbus nlohmann simdjson openssl sodium qrencode gui)
        list(GET guarded_${guard} 0 pattern)
        list(GET guarded_${guard} 1 places)
        if(name MATCHES "${pattern}" AND NOT file MATCHES "${places}")
            offend(${file} "must not include <${name}>")
        endif()
    endforeach()
    set(offenses ${offenses} PARENT_SCOPE)
endfunction()

project_files(files *.h *.cpp)
list(FILTER files EXCLUDE REGEX "^tests/")
foreach(file IN LISTS files)
    layer_of(${file} layer)
    if(NOT layer)
        offend(${file} "stands in no layer")
        continue()
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]+)[>\"].*$" "\\1" name "${line}")
        resolve(${file} ${name} target)
        if(target)
            check_own(${file} ${name} ${target})
        else()
            check_foreign(${file} ${name})
        endif()
    endforeach()
endforeach()
finish_rules()
