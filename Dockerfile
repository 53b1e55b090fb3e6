# docker build -t checker . && docker run --rm -v "$PWD:/work:ro" checker check reports

FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
RUN pip download --quiet --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock -d /locked \
    && pip wheel --quiet --no-cache-dir --no-index --find-links /locked --wheel-dir /wheels '.[pdf]'

FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --quiet --no-cache-dir --no-index /wheels/*.whl \
    && useradd --create-home editor
USER editor
WORKDIR /work
ENTRYPOINT ["checker"]
CMD ["--help"]
